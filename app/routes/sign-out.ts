import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { blankCookie, endSession } from '~/features/accounts/sessions.server'

export const handle = { public: true }

export const loader = () => redirect('/')

export async function action({ context }: ActionFunctionArgs) {
  await endSession(context.sessionId)
  return redirect('/sign-in', { headers: { 'Set-Cookie': blankCookie() } })
}
