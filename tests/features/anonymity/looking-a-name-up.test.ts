import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { askReveal } from '~/features/anonymity/ask-reveal.server'
import { decideReveal } from '~/features/anonymity/decide-reveal.server'
import { namePage } from '~/features/anonymity/names-page.server'
import { seal, tags, unseal } from '~/features/anonymity/seal.server'
import { inbox } from '~/features/notifications/inbox.server'
import { postPage } from '~/features/posts/post-page.server'
import { db, transaction } from '~/platform/db.server'
import { env, resetEnv } from '~/platform/env.server'
import { Forbidden, Invalid, NotFound } from '~/platform/errors'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person } from '../../support/people'
import { openSite } from '../../support/site'
import { inboxOf } from '../notifications/telling'
import { allowed, namesOf, pseudonymOf, unnamedComment, unnamedFailure, unnamedQuestion } from './unnamed'

const REASON = 'It names a patient, who has to be told by us.'

let site: Awaited<ReturnType<typeof openSite>>
let author: Viewer
let [first, second, third]: Viewer[] = []

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  await allowed()
  author = await person({ name: 'Anselm Author' })
  first = await person({ name: 'First Admin', role: 'admin' })
  second = await person({ name: 'Second Admin', role: 'admin' })
  third = await person({ name: 'Third Admin', role: 'admin' })
})
afterEach(() => {
  delete process.env.ANONYMITY_KEY
  resetEnv()
})

const admin = (who: Viewer | undefined) => who as Viewer

describe('two administrators together', () => {
  test('see who it is; the person is told by whom and why, and the record names nobody', async () => {
    const id = await pseudonymOf(await unnamedFailure(author))
    await askReveal(admin(first), id, REASON)
    expect(await inboxOf(admin(second))).toEqual(['reveal-asked asked'])
    expect(namePage(admin(first), id)).toMatchObject({ person: null, may: { decide: false, withdraw: true } })
    expect(namePage(admin(second), id)).toMatchObject({
      person: null,
      may: { decide: true, withdraw: false },
    })

    await decideReveal(admin(second), id, 'revealed')
    for (const one of [first, second])
      expect(namePage(admin(one), id).person).toEqual({ handle: author.handle, name: author.name })
    expect(namePage(admin(third), id).person).toBeNull()
    await drainOutbox()
    expect(await inboxOf(admin(third))).toEqual([])
    const { lines } = inbox(await again(author), { shelf: 'inbox', kind: null, after: null })
    expect(lines.map(({ sentence, title }) => `${sentence} ${title}`)).toEqual([
      expect.stringMatching(
        /^Second Admin looked up .* “We dropped .*”\. First Admin asked, Second Admin agreed\. Why: It names a patient/,
      ),
    ])
    const record = await db.reveal.findMany()
    expect(record).toMatchObject([{ outcome: 'revealed', reason: REASON, askedById: admin(first).id }])
    expect(JSON.stringify([record, await db.event.findMany(), await db.notice.findMany()])).not.toContain(
      author.id,
    )
  })

  test('is not one twice: whoever asked cannot agree, and nobody else can at all', async () => {
    const id = await pseudonymOf(await unnamedQuestion(author))
    const moderator = await person({ role: 'moderator' })
    await expect(askReveal(moderator, id, REASON)).rejects.toThrow(NotFound)
    await askReveal(admin(first), id, REASON)
    await expect(decideReveal(admin(first), id, 'revealed')).rejects.toThrow(Forbidden)
    await expect(decideReveal(moderator, id, 'revealed')).rejects.toThrow(NotFound)
    await expect(askReveal(admin(second), id, REASON)).rejects.toThrow(Invalid)
    await expect(decideReveal(admin(second), id, 'withdrawn')).rejects.toThrow(Forbidden)
    expect(namePage(admin(first), id).person).toBeNull()
  })

  test('may say no, and then another wish can be made; a wish can be taken back', async () => {
    const id = await pseudonymOf(await unnamedQuestion(author))
    await askReveal(admin(first), id, REASON)
    await decideReveal(admin(second), id, 'declined')
    await askReveal(admin(first), id, REASON)
    await decideReveal(admin(first), id, 'withdrawn')
    expect(namePage(admin(first), id)).toMatchObject({ person: null, may: { ask: true } })
    expect((await db.reveal.findMany()).map(({ outcome }) => outcome).sort()).toEqual([
      'declined',
      'withdrawn',
    ])
    await drainOutbox()
    expect(inbox(await again(author), { shelf: 'inbox', kind: null, after: null }).lines).toEqual([])
  })

  test('write why: a word is not a reason', async () => {
    const id = await pseudonymOf(await unnamedQuestion(author))
    const refused = await site.post(`/admin/names/${id}`, admin(first), { intent: 'ask', reason: 'curious' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Write in 20 to 400 characters why this must be known')
    expect(refused.text).toContain('curious')
    expect(await db.reveal.count()).toBe(0)
  })

  test('come to it from the post, where nobody else is offered it', async () => {
    const postId = await unnamedQuestion(author)
    const [name] = await namesOf({ posts: [postId] })
    expect(postPage(admin(first), postId).may.lookUp).toBe(true)
    expect(postPage(await person({ role: 'moderator' }), postId).may.lookUp).toBe(false)
    const { text } = await site.get(`/admin/names?post=${postId}`, admin(first))
    expect(text).toContain(name)
  })
})

describe('without the key', () => {
  test('nobody can tell who wrote it, the site says so and goes on, and the key put back opens it again', async () => {
    const postId = await unnamedFailure(author)
    const id = await pseudonymOf(postId)
    const key = env().anonymityKey
    const file = path.join(env().dataDir, 'anonymity-key')
    rmSync(file)
    resetEnv()
    expect(env().anonymityKey).not.toBe(key)

    await askReveal(admin(first), id, REASON)
    await expect(decideReveal(admin(second), id, 'revealed')).rejects.toThrow('key that this was sealed with')
    expect((await again(author)).pseudonyms).toEqual([])
    const edit = await site.get(`/posts/${postId}/edit`, author)
    expect(edit.status).toBe(403)
    expect((await site.get(`/posts/${postId}/x`, author)).location).toContain(`/posts/${postId}/`)
    const { text } = await site.get('/admin/names', admin(first))
    expect(text.replaceAll('<!-- -->', '')).toContain('The key of 1 anonymous name is not here')
    const later = await unnamedComment(author, { postId })
    expect((await db.comment.findUniqueOrThrow({ where: { id: later } })).authorId).not.toBe(id)

    writeFileSync(file, key)
    resetEnv()
    expect((await again(author)).pseudonyms).toContainEqual({ id, postId })
    await decideReveal(admin(second), id, 'revealed')
    expect(namePage(admin(second), id).person?.name).toBe('Anselm Author')
  })

  test('a copy of the database opens nothing, and what was tampered with is refused', async () => {
    const [one, two] = [seal(author.id, 'pseudonym-a'), seal(author.id, 'pseudonym-a')]
    expect(one).not.toBe(two)
    expect(unseal(one, 'pseudonym-a')).toBe(author.id)
    expect(unseal(one, 'pseudonym-b')).toBeNull()
    const bytes = Buffer.from(one, 'base64')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    expect(unseal(bytes.toString('base64'), 'pseudonym-a')).toBeNull()
    const known = tags(author.id, 0, 4)
    expect(new Set(known).size).toBe(4)
    process.env.ANONYMITY_KEY = 'another key of more than enough characters'
    resetEnv()
    expect(unseal(one, 'pseudonym-a')).toBeNull()
    expect(tags(author.id, 0, 4).filter((tag) => known.includes(tag))).toEqual([])
  })

  test('what another key sealed leaves room for what comes now', async () => {
    await unnamedQuestion(author)
    process.env.ANONYMITY_KEY = 'another key of more than enough characters'
    resetEnv()
    const postId = await unnamedQuestion(author)
    expect((await again(author)).pseudonyms).toEqual([{ id: await pseudonymOf(postId), postId }])
    expect(await transaction((tx) => tx.sealedAuthor.count())).toBe(2)
  })
})
