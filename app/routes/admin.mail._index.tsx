import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeptMails } from '~/features/accounts/kept-mails'
import { requireAdmin } from '~/features/accounts/require-role.server'
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
    isKept: keepsMail(),
    older: older && `/admin/mail?before=${older}`,
    newest: before && '/admin/mail',
  }
}

export default function Mail() {
  return (
    <>
      <PageHeading title="Kept mail" />
      <KeptMails {...useLoaderData<typeof loader>()} />
    </>
  )
}
