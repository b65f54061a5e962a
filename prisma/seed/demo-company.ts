import { demoAdmin, demoMember, demoModerator, demoPassword } from './accounts'
import { applied } from './applied'
import { cast } from './cast'
import { follows } from './follows'
import { mentoring } from './mentoring'
import { recognition } from './recognition'
import { rounds } from './rounds'
import { gaps, savedSearches } from './searches'
import { spaces } from './spaces'
import { access } from './stories/access'
import { booking } from './stories/booking'
import { compliance } from './stories/compliance'
import { data } from './stories/data'
import { databases } from './stories/databases'
import { deploys } from './stories/deploys'
import { design } from './stories/design'
import { finance } from './stories/finance'
import { hiring } from './stories/hiring'
import { incidents } from './stories/incidents'
import { leaders } from './stories/leaders'
import { measuring } from './stories/measuring'
import { mobile } from './stories/mobile'
import { onboarding } from './stories/onboarding'
import { pricing } from './stories/pricing'
import { releases } from './stories/releases'
import { replicas } from './stories/replicas'
import { security } from './stories/security'
import { support } from './stories/support'
import { unnamed } from './stories/unnamed'
import type { At, DemoCompany } from './story'
import { templates } from './templates'
import { topics } from './topics'

export { demoAdmin, demoMember, demoModerator, demoPassword }

const byTime = (a: { at: At }, b: { at: At }) => a.at.localeCompare(b.at)

/** The day on which the demo is looked at. */
export const demoToday = '2026-11-20'

/** Lumen, in time order. Topics keep their own order instead, in which a parent comes before its children. */
export const demoCompany: DemoCompany = {
  people: [...cast].sort((a, b) => a.joined.localeCompare(b.joined)),
  topics,
  templates,
  spaces,
  rounds,
  posts: [
    ...access,
    ...booking,
    ...compliance,
    ...data,
    ...databases,
    ...deploys,
    ...design,
    ...finance,
    ...hiring,
    ...incidents,
    ...leaders,
    ...measuring,
    ...mobile,
    ...onboarding,
    ...pricing,
    ...releases,
    ...replicas,
    ...security,
    ...support,
    ...unnamed,
  ].sort(byTime),
  follows: [...follows].sort(byTime),
  applied,
  recognition,
  mentoring,
  gaps,
  savedSearches,
}
