import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Deliveries } from '~/features/accounts/deliveries'
import { deliveryForm } from '~/features/accounts/delivery-form'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { parseForm } from '~/platform/forms.server'
import { retryDelivery, waitingDeliveries } from '~/platform/outbox-waiting.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Deliveries · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return waitingDeliveries()
}

export async function action({ context, request }: ActionFunctionArgs) {
  requireAdmin(context)
  const { delivery } = await parseForm(request, deliveryForm)
  await retryDelivery(delivery)
  return redirect('/admin/deliveries')
}

export default function DeliveriesRoute() {
  return (
    <>
      <PageHeading title="Deliveries" note="What follows from what happened" />
      <Deliveries {...useLoaderData<typeof loader>()} />
    </>
  )
}
