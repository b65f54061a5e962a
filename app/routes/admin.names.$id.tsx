import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdmin } from '~/features/accounts/require-role.server'
import { askReveal } from '~/features/anonymity/ask-reveal.server'
import { decideReveal } from '~/features/anonymity/decide-reveal.server'
import { NameDetails } from '~/features/anonymity/name-details'
import { namePage } from '~/features/anonymity/names-page.server'
import { revealForm } from '~/features/anonymity/reveal-form'
import { parseForm } from '~/platform/forms.server'
import { PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'An anonymous name · Hindsight' }]

const OUTCOMES = { agree: 'revealed', decline: 'declined', withdraw: 'withdrawn' } as const

export function loader({ context, params }: LoaderFunctionArgs) {
  return namePage(requireAdmin(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireAdmin(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, revealForm)
  if (wanted.intent === 'ask') await askReveal(viewer, id, wanted.reason)
  else await decideReveal(viewer, id, OUTCOMES[wanted.intent])
  return redirect(`/admin/names/${id}`)
}

export default function Name() {
  const name = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={name.name} note={name.title ?? 'In a space that you do not read'} />
      <NameDetails name={name} />
    </>
  )
}
