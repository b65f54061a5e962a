import { expect, test } from 'vitest'
import { requireFreeHandle } from '~/features/accounts/add-person.server'
import { changeGroup } from '~/features/groups/change-group.server'
import { createGroup } from '~/features/groups/create-group.server'
import { groupPage } from '~/features/groups/groups.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { questionFields, wanted } from '../posts/drafts'

const team = { name: 'Platform team', handle: 'platform-team', description: '' }

test('a moderator makes a group, fills it and deletes it; a member may only leave', async () => {
  const [moderator, mo] = [await person({ role: 'moderator' }), await person()]
  await expect(createGroup(mo, team)).rejects.toThrow(Forbidden)
  await createGroup(moderator, team)
  await expect(createGroup(moderator, team)).rejects.toThrow(Invalid)
  const add = { change: 'add', handle: mo.handle } as const
  await expect(changeGroup(mo, team.handle, add)).rejects.toThrow(Forbidden)
  await expect(changeGroup(moderator, 'nobody', add)).rejects.toThrow(NotFound)
  await expect(changeGroup(moderator, team.handle, { ...add, handle: 'nobody' })).rejects.toThrow(Invalid)
  for (let twice = 0; twice < 2; twice++) await changeGroup(moderator, team.handle, add)
  expect(groupPage('platform-team').members.map(({ handle }) => handle)).toEqual([mo.handle])
  await changeGroup(mo, team.handle, { change: 'remove', handle: mo.handle })
  expect(groupPage('platform-team').members).toEqual([])
  await changeGroup(moderator, team.handle, { change: 'delete' })
  expect(() => groupPage('platform-team')).toThrow(NotFound)
})

test('a handle is a person’s or a group’s, never both', async () => {
  const [moderator, mo] = [await person({ role: 'moderator' }), await person()]
  await expect(createGroup(moderator, { ...team, handle: mo.handle })).rejects.toThrow(Invalid)
  await createGroup(moderator, team)
  await expect(transaction((tx) => requireFreeHandle(tx, 'platform-team'))).rejects.toThrow(/A group/)
})

test('a mention of a group leads to its page', async () => {
  const moderator = await person({ role: 'moderator' })
  await createGroup(moderator, team)
  const { id } = await publishPost(moderator, wanted(questionFields({ body: 'Ask @platform-team.' })))
  const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id } })
  expect(bodyHtml).toContain('href="/groups/platform-team"')
})
