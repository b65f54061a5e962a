import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeptMails } from '~/features/accounts/kept-mails'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { retryForm } from '~/features/mails/retry-form'
import { Undelivered } from '~/features/mails/undelivered'
import { retryMail, undeliveredMails } from '~/features/mails/undelivered.server'
import { parseForm } from '~/platform/forms.server'
import { keptMails } from '~/platform/mail/kept-mails.server'
import { keepsMail } from '~/platform/mail/send-mail.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Mail · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  requireAdmin(context)
  const before = new URL(request.url).searchParams.get('before')
  const { mails, older } = keptMails(before)
  return {
    mails,
    undelivered: before ? [] : undeliveredMails(),
    isKept: keepsMail(),
    older: older && `/admin/mail?before=${older}`,
    newest: before && '/admin/mail',
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const { mail } = await parseForm(request, retryForm)
  await retryMail(viewer, mail)
  return redirect('/admin/mail', 303)
}

export default function Mail() {
  const { undelivered, ...kept } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Mail" />
      <div className="stack">
        <Undelivered mails={undelivered} />
        <section>
          <h2 className="small-heading">Kept mails</h2>
          <KeptMails {...kept} />
        </section>
      </div>
    </>
  )
}
