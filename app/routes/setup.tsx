import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { startSession } from '~/features/accounts/sessions.server'
import { setUpSite } from '~/features/accounts/set-up-site.server'
import { setupForm } from '~/features/accounts/setup-form'
import { SetupPage } from '~/features/accounts/setup-page'
import { isUnopened } from '~/features/accounts/site.server'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'

export const handle = { public: true }
export const meta = () => [{ title: 'Open your site · Hindsight' }]

export function loader() {
  if (!isUnopened()) throw new NotFound()
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const administratorId = await setUpSite(await parseForm(request, setupForm))
  const cookie = await startSession(administratorId, request.headers.get('User-Agent') ?? '')
  return redirect('/', { headers: { 'Set-Cookie': cookie } })
}

export default SetupPage
