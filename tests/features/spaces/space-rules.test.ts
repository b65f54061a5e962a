import { describe, expect, test } from 'vitest'
import {
  canAddMembers,
  canChangeMembers,
  canSeeSpace,
  farewellProblem,
  visibilityProblem,
} from '~/features/spaces/space-rules'

const space = { id: 'finance' }
const inside = { role: 'member' as const, spaceIds: ['finance'], moderatedSpaceIds: [] }
const keeper = { role: 'member' as const, spaceIds: ['finance'], moderatedSpaceIds: ['finance'] }
const outside = { role: 'moderator' as const, spaceIds: [], moderatedSpaceIds: [] }
const admin = { role: 'admin' as const, spaceIds: [], moderatedSpaceIds: [] }
const adminInside = { role: 'admin' as const, spaceIds: ['finance'], moderatedSpaceIds: [] }

test('a private space is known to its members and to administrators, not to moderators of the site', () => {
  expect([inside, keeper, outside, admin].map((who) => canSeeSpace(who, space))).toEqual([
    true,
    true,
    false,
    true,
  ])
})

test('its moderators and administrators add people', () => {
  expect([inside, keeper, outside, admin].map((who) => canAddMembers(who, space))).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('only those inside remove people: an administrator has to join first', () => {
  expect([inside, keeper, admin, adminInside].map((who) => canChangeMembers(who, space))).toEqual([
    false,
    true,
    false,
    true,
  ])
})

describe('visibility', () => {
  const open = { id: 'finance', visibility: 'open', isDefault: false }

  test('the space of everybody stays open', () => {
    expect(visibilityProblem(adminInside, { ...open, isDefault: true }, 'private')).toMatch(/stays open/)
    expect(visibilityProblem(adminInside, open, 'private')).toBeNull()
  })

  test('nobody opens to everybody what they do not read', () => {
    const closed = { ...open, visibility: 'private' }
    expect(visibilityProblem(admin, closed, 'open')).toMatch(/do not read/)
    expect(visibilityProblem(admin, closed, 'private')).toBeNull()
    expect(visibilityProblem(adminInside, closed, 'open')).toBeNull()
  })
})

test('the last moderator of a private space stays, unless an administrator says so', () => {
  const last = { visibility: 'private', role: 'moderator', otherModerators: 0 }
  expect(farewellProblem({ role: 'member' }, last)).toMatch(/needs a moderator/)
  expect(farewellProblem({ role: 'admin' }, last)).toBeNull()
  expect(farewellProblem({ role: 'member' }, { ...last, otherModerators: 1 })).toBeNull()
  expect(farewellProblem({ role: 'member' }, { ...last, role: 'member' })).toBeNull()
  expect(farewellProblem({ role: 'member' }, { ...last, visibility: 'open' })).toBeNull()
})
