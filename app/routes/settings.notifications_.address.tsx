import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { BounceNote } from '~/features/mails/bounce-note'
import { ownBounce } from '~/features/mails/bounces.server'
import { mailAgain } from '~/features/mails/mail-again.server'
import { addressForm } from '~/features/mails/retry-form'
import { useFormResult } from '~/platform/form-result'
import { parseForm } from '~/platform/forms.server'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Mails to you · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { bounce: ownBounce(requireViewer(context)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  await parseForm(request, addressForm)
  await mailAgain(viewer, viewer.id)
  return redirect('/settings/notifications', 303)
}

export default function Address() {
  const { bounce } = useLoaderData<typeof loader>()
  const { problems } = useFormResult()
  return (
    <>
      <PageHeading title="Mails to you" />
      <div className="stack">
        <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
        {bounce ? <BounceNote bounce={bounce} /> : <p>No mail to you came back.</p>}
        <p>
          <Link className="link" to="/settings/notifications">
            How you are told
          </Link>
        </p>
      </div>
    </>
  )
}
