import { env } from '~/platform/env.server'
import { siteSettings } from './site.server'

/** How the site calls itself in a mail, and where it is. */
export function mailSite(): { name: string; url: string } {
  return { name: siteSettings().name, url: env().appUrl }
}
