import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { monthWords } from '~/features/rounds/months'
import { nominate } from '~/features/rounds/nominate.server'
import { roundForm } from '~/features/rounds/round-form'
import { RoundPage } from '~/features/rounds/round-page'
import { roundPage } from '~/features/rounds/round-page.server'
import { sayChange } from '~/features/rounds/say-change.server'
import { parseForm } from '~/platform/forms.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Brave failures of ${data ? monthWords(data.round.month) : 'a month'} · Hindsight` },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const named = new URL(request.url).searchParams.get('post') ?? ''
  return { round: await roundPage(requireViewer(context), params.id ?? ''), named: named.slice(0, 12) }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const id = params.id ?? ''
  const wanted = await parseForm(request, roundForm)
  if (wanted.intent === 'nominate') await nominate(viewer, id, wanted)
  else await sayChange(viewer, id, wanted)
  return redirect(`/rounds/${id}`)
}

export default function Round() {
  return <RoundPage {...useLoaderData<typeof loader>()} />
}
