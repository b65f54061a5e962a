import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Deliveries } from '~/features/accounts/deliveries'
import { deliveriesPage } from '~/features/accounts/deliveries-page.server'
import { deliveryForm } from '~/features/accounts/delivery-form'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { retryDelivery } from '~/features/accounts/retry-delivery.server'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Deliveries · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return deliveriesPage()
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const { delivery } = await parseForm(request, deliveryForm)
  await retryDelivery(viewer, delivery)
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
