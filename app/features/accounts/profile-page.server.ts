import { row, sql } from '~/platform/sql.server'
import { timeZones } from './time-zones'
import type { Viewer } from './viewer'

export interface OwnProfile {
  name: string
  handle: string
  email: string | null
  team: string
  title: string
  bio: string
  timeZone: string
}

/** What the viewer may change about themselves, as it stands. */
export function profilePage(viewer: Viewer): { profile: OwnProfile; zones: string[] } {
  const profile = row<OwnProfile>(
    sql`select name, handle, email, team, title, bio, "timeZone" from "User" where id = ${viewer.id}`,
  )
  if (!profile) throw new Error('The viewer of a request has a row.')
  return { profile, zones: timeZones(profile.timeZone) }
}
