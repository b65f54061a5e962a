import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { AccountMenu } from '~/features/accounts/account-menu'
import { Sidebar } from '~/features/feed/sidebar'
import { sidebar } from '~/features/feed/sidebar.server'
import { FindBox } from '~/features/finding/find-box'
import { useForgottenSearches } from '~/features/finding/use-forgotten-searches'
import { isLeader } from '~/features/leaders/leader-rules'
import { InboxLink } from '~/features/notifications/inbox-link'
import { readPage } from '~/features/notifications/read-page.server'
import { unreadCount } from '~/features/notifications/visible-notices.server'
import { now } from '~/platform/clock.server'
import { useNonce } from '~/platform/nonce'
import styles from '~/styles.css?url'
import { AuthPage } from '~/ui/auth-page'
import { BarLink } from '~/ui/bar-link'
import { ClockProvider } from '~/ui/clock'
import { EmptyState } from '~/ui/empty-state'
import { OfflineNote } from '~/ui/offline-note'
import { Page } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { useSoftNavigation } from '~/ui/soft-navigation'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta = () => [{ title: 'Hindsight' }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { viewer } = context
  // Here and not with each page: the count in the header goes down with the page that is read.
  if (viewer && context.asksForPage) await readPage(viewer, new URL(request.url).pathname)
  return {
    now: now().toISOString(),
    timeZone: viewer?.timeZone ?? 'UTC',
    viewer: viewer && {
      id: viewer.id,
      handle: viewer.handle,
      name: viewer.name,
      role: viewer.role,
      avatar: viewer.avatar,
      leads: isLeader(viewer),
      keepsOrder: viewer.moderatedSpaceIds.length > 0,
    },
    sidebar: viewer && sidebar(viewer),
    unread: viewer ? unreadCount(viewer) : 0,
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useSoftNavigation()
  useForgottenSearches(useRouteLoaderData<typeof loader>('root')?.viewer?.id)
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** The bar and the navigation for whoever is signed in; a bare page for everybody else. */
function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const clock = { now: data?.now ?? new Date(0).toISOString(), timeZone: data?.timeZone ?? 'UTC' }
  if (!data?.viewer || !data.sidebar) return <ClockProvider {...clock}>{children}</ClockProvider>
  return (
    <ClockProvider {...clock}>
      <OfflineNote />
      <Shell
        name="Hindsight"
        search={<FindBox owner={data.viewer.id} />}
        action={
          <>
            <BarLink to="/posts/new" icon="plus" label="Write" primary />
            <InboxLink unread={data.unread} />
          </>
        }
        account={<AccountMenu viewer={data.viewer} />}
        nav={<Sidebar sidebar={data.sidebar} />}
      >
        {children}
      </Shell>
    </ClockProvider>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const signedIn = Boolean(useRouteLoaderData<typeof loader>('root')?.viewer)
  const { title, sentence } = explain(error)
  if (!signedIn) {
    return (
      <AuthPage name="Hindsight" title={title}>
        <p>{sentence}</p>
      </AuthPage>
    )
  }
  return (
    <Frame>
      <Page>
        <h1 className="visually-hidden">{title}</h1>
        <EmptyState title={title}>{sentence}</EmptyState>
      </Page>
    </Frame>
  )
}

function explain(error: unknown): { title: string; sentence: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const said = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : ''
  if (status === 404) {
    return {
      title: 'There is nothing here for you',
      sentence:
        'The address may be mistyped, the page may be gone, or it is in a space you are not a member of. Search for it, or ask whoever sent you the link.',
    }
  }
  if (status >= 400 && status < 500)
    return { title: 'That did not go through', sentence: said || 'Go back and try again.' }
  return {
    title: 'Something broke on our side',
    sentence: `It was noted${said ? ` as ${said}` : ''}. What you sent was not saved; go back, and what you typed should still be there.`,
  }
}
