import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { experimentBoard } from '~/features/experiments/board.server'
import { boardChoice } from '~/features/experiments/board-choice'
import { BoardPage } from '~/features/experiments/board-page'
import { cursorIn } from '~/features/feed/cursor'

export const meta = () => [{ title: 'Experiments · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { search, searchParams } = new URL(request.url)
  const [choice, after] = [boardChoice(searchParams), cursorIn(request)]
  // The list by date stood here, and its addresses may be bookmarked.
  if (after !== null && !choice.state) throw redirect(`/experiments/all${search}`, 301)
  return { board: experimentBoard(viewer, choice, after), choice, after }
}

export default function Experiments() {
  return <BoardPage {...useLoaderData<typeof loader>()} />
}
