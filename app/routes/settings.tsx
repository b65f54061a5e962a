import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { SettingsTabs } from '~/features/accounts/settings-tabs'
import { requireViewer } from '~/features/accounts/viewer.server'
import { Page } from '~/ui/page'

export function loader({ context }: LoaderFunctionArgs) {
  requireViewer(context)
  return null
}

export default function Settings() {
  return (
    <Page>
      <SettingsTabs />
      <Outlet />
    </Page>
  )
}
