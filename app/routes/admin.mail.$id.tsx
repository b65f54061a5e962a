import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { KeptMail } from '~/features/accounts/kept-mail'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { NotFound } from '~/platform/errors'
import { keptMail } from '~/platform/mail/kept-mails.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'A kept mail · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  requireAdmin(context)
  const mail = keptMail(params.id ?? '')
  if (!mail) throw new NotFound()
  return { mail }
}

export default function OneMail() {
  const { mail } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={mail.subject} />
      <KeptMail mail={mail} />
    </>
  )
}
