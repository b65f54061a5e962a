import { useLocation } from '@remix-run/react'
import { Tabs } from '~/ui/tabs'

const PAGES = [
  { to: '/settings/profile', label: 'Profile' },
  { to: '/settings/picture', label: 'Picture' },
  { to: '/settings/password', label: 'Password' },
  { to: '/settings/sessions', label: 'Devices' },
  { to: '/settings/notifications', label: 'Notifications' },
  { to: '/settings/feeds', label: 'Addresses' },
  { to: '/settings/attention', label: 'Attention' },
  { to: '/settings/recognition', label: 'Recognition' },
  { to: '/settings/data', label: 'Your data' },
]

export function SettingsTabs() {
  const { pathname } = useLocation()
  return (
    <Tabs
      label="Settings"
      items={PAGES.map((page) => ({ ...page, current: pathname.startsWith(page.to) }))}
    />
  )
}
