import { useLocation } from '@remix-run/react'
import { Tabs } from '~/ui/tabs'
import { mayAdminister } from './account-rules'
import type { Viewer } from './viewer'

const PAGES = [
  { to: '/admin', label: 'Overview' },
  { to: '/admin/people', label: 'People' },
  { to: '/admin/invitations', label: 'Invitations' },
  { to: '/admin/mail', label: 'Mail' },
  { to: '/admin/deliveries', label: 'Deliveries' },
  { to: '/admin/searches', label: 'Searches' },
  { to: '/admin/names', label: 'Names' },
  { to: '/admin/audit', label: 'Audit log' },
  { to: '/admin/site', label: 'Site' },
]

/** The pages of whoever runs the site; a moderator has but one of them, and no need of tabs. */
export function AdminTabs({ role }: Pick<Viewer, 'role'>) {
  const { pathname } = useLocation()
  if (!mayAdminister({ role })) return null
  return (
    <Tabs
      label="Administration"
      items={PAGES.map((page) => ({
        ...page,
        current: pathname === page.to || (page.to !== '/admin' && pathname.startsWith(`${page.to}/`)),
      }))}
    />
  )
}
