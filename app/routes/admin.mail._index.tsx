import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeptMails } from '~/features/accounts/kept-mails'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { BouncedPeople } from '~/features/mails/bounced-people'
import { bouncedPeople } from '~/features/mails/bounces.server'
import { mailAgain } from '~/features/mails/mail-again.server'
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
    bounced: before ? [] : bouncedPeople(),
    isKept: keepsMail(),
    older: older && `/admin/mail?before=${older}`,
    newest: before && '/admin/mail',
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const wanted = await parseForm(request, retryForm)
  if ('mail' in wanted) await retryMail(viewer, wanted.mail)
  else await mailAgain(viewer, wanted.person)
  return redirect('/admin/mail', 303)
}

export default function Mail() {
  const { undelivered, bounced, ...kept } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title="Mail" />
      <div className="stack">
        <BouncedPeople people={bounced} />
        <Undelivered mails={undelivered} />
        <section>
          <h2 className="small-heading">Kept mails</h2>
          <KeptMails {...kept} />
        </section>
      </div>
    </>
  )
}
