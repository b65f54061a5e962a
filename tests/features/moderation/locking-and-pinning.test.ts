import { afterAll, beforeAll, expect, test } from 'vitest'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { flagText } from '~/features/moderation/flag-text.server'
import { lockPost, unlockPost } from '~/features/moderation/lock-post.server'
import { pinPost, unpinPost } from '~/features/moderation/pin-post.server'
import { queuePage } from '~/features/moderation/queue-page.server'
import { movePost } from '~/features/posts/move-post.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { db, transaction } from '~/platform/db.server'
import { Forbidden, Invalid } from '~/platform/errors'
import { defaultSpace, person, topic } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields, wanted } from '../posts/drafts'
import { anew, audited, thread, toldTo } from './moderating'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const WHY = 'It went in circles.'
const forGood = { why: '', until: null }

test('a locked post takes no answers and comments, says so, and gives back what was typed; votes and edits go on', async () => {
  const { nadia, arjun, maria, devika, postId, path, answerId } = await thread()
  await lockPost(devika, postId, WHY)
  await lockPost(devika, postId, 'Again')
  const page = await site.get(path, maria)
  expect(page.text).toContain('Closed for new answers and comments.')
  expect(page.text).toContain(`Devika locked this`)
  expect(page.text).toContain(WHY)
  for (const form of ['Post your answer', 'Add comment']) expect(page.text).not.toContain(form)
  await expect(postAnswer(maria, { postId, body: 'Like this', submissionKey: undefined })).rejects.toThrow(
    Invalid,
  )
  for (const on of [{ postId }, { answerId }])
    await expect(addComment(maria, { on, body: 'But', submissionKey: undefined })).rejects.toThrow(Invalid)
  const late = await site.post(`/posts/${postId}/answers`, maria, { body: 'What I typed meanwhile' })
  expect([late.status, late.text.includes('What I typed meanwhile')]).toEqual([422, true])
  expect((await site.post(`/answers/${answerId}/vote`, maria, { value: '1' })).status).toBe(303)
  const edit = await site.post(`/answers/${answerId}/edit`, arjun, { body: 'Like that', revision: '1' })
  expect(edit.status).toBe(303)
  expect((await toldTo(nadia))[0]).toMatch(
    /takes no new answers and comments for now.*Why: “It went in circles\.”/,
  )

  await unlockPost(devika, postId, '')
  await unlockPost(devika, postId, '')
  expect((await toldTo(nadia))[0]).toContain('takes answers and comments again')
  await postAnswer(maria, { postId, body: 'Like this', submissionKey: undefined })
  expect(await audited()).toEqual([
    `Devika post.locked (open → locked): ${WHY}`,
    'Devika post.unlocked (locked → open): ',
  ])
})

test('locking answers the flags on a post; a lock of what somebody else wrote has a reason, even of one’s own without a name', async () => {
  const { maria, devika, postId } = await thread()
  await flagText(maria, 'posts', postId, { intent: 'flag', reason: 'unkind', words: '' })
  await expect(lockPost(devika, postId, '')).rejects.toThrow(Invalid)
  await lockPost(devika, postId, WHY)
  expect(queuePage(devika, null).entries).toEqual([])
  expect((await toldTo(maria))[0]).toContain('a moderator closed it for new answers and comments')
  await transaction((tx) => tx.space.updateMany({ data: { anonymous: true } }))
  const unnamed = await publishPost(devika, wanted(questionFields({ anonymous: '1' })))
  await expect(lockPost(anew(devika), unnamed.id, '')).rejects.toThrow(Invalid)
  await lockPost(devika, (await publishPost(devika, wanted(questionFields()))).id, '')
})

test('a pinned post stands first in its space and its topics until its last day is over, or it moves', async () => {
  const { nadia, maria } = await thread()
  const devika = await person({ name: 'Devika', role: 'moderator', moderates: ['board'] })
  await topic('keys')
  const { id } = await publishPost(nadia, wanted(questionFields({ title: 'Pin me', topics: 'keys' })))
  for (let number = 0; number < 21; number++) await publishPost(nadia, wanted(questionFields()))
  const pinnedOn = async (page: string) => {
    const { text } = await site.get(page, maria)
    const [, pinned = ''] = /id="pinned-heading".*?<\/section>/s.exec(text)?.[0].split('Pinned') ?? []
    return pinned.includes('Pin me')
  }
  const tomorrow = new Date(Math.floor(Date.now() / 86_400_000 + 1) * 86_400_000)
  await pinPost(devika, id, { why: 'Everybody asks this.', until: tomorrow })
  await pinPost(devika, id, { why: 'Everybody asks this.', until: tomorrow })
  const pinnedTold = (await toldTo(nadia)).filter((it) => it.includes('stands first in its space now'))
  expect(pinnedTold).toHaveLength(1)
  for (const page of ['/spaces/everyone', '/topics/keys'])
    expect([page, await pinnedOn(page)]).toEqual([page, true])
  await transaction((tx) => tx.postPin.update({ where: { postId: id }, data: { until: new Date() } }))
  expect(await pinnedOn('/spaces/everyone')).toBe(false)

  await pinPost(devika, id, forGood)
  expect(await pinnedOn('/spaces/everyone')).toBe(true)
  const board = await db.space.findUniqueOrThrow({ where: { slug: 'board' } })
  await movePost(devika, id, { from: await defaultSpace(), to: board.id, why: 'It is theirs.' })
  expect(await pinnedOn('/topics/keys')).toBe(false)
  expect((await site.get('/spaces/board', devika)).text).not.toContain('pinned-heading')
})

test('a space has three pinned posts at most, and the refusal says which', async () => {
  const { nadia, maria, devika } = await thread()
  const ids: string[] = []
  for (const title of ['First one', 'Second one', 'Third one', 'Fourth one'])
    ids.push((await publishPost(nadia, wanted(questionFields({ title })))).id)
  const [first = '', , , fourth = ''] = ids
  for (const id of ids.slice(0, 3)) await pinPost(devika, id, forGood)
  const refused = await site.post(`/posts/${fourth}/moderation`, devika, {
    intent: 'pin',
    why: '',
    until: '',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('“First one”, “Second one”, “Third one”')
  const past = { intent: 'pin', why: '', until: '2020-01-01' }
  expect((await site.post(`/posts/${first}/moderation`, devika, past)).text).toContain('This day is over.')
  await unpinPost(devika, first)
  await unpinPost(devika, first)
  await pinPost(devika, fourth, forGood)
  for (const act of [pinPost(maria, first, forGood), unpinPost(nadia, first), lockPost(nadia, first, WHY)])
    await expect(act).rejects.toThrow(Forbidden)
  expect((await audited()).filter((it) => it.includes('unpinned'))).toHaveLength(1)
})
