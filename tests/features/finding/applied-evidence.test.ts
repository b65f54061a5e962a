import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { documentsOf } from '~/features/finding/documents.server'
import { removeUse } from '~/features/uses/remove-use.server'
import { reviseUse } from '~/features/uses/revise-use.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { entry, used } from '../uses/entries'
import { namesKnown, published, searchFor } from './searching'

let writer: Viewer
let user: Viewer

beforeEach(async () => {
  ;[writer, user] = [await person(), await person()]
  await namesKnown()
})

/** Two lessons that say the same, so that only what is known of them tells them apart; the second is the newer one. */
async function twins(): Promise<[string, string]> {
  const lesson = { kind: 'lesson' as const, title: 'Drain the gateway before it restarts' }
  return [await published(writer, lesson), await published(writer, lesson)]
}

async function found() {
  await drainOutbox()
  return (await searchFor(user, 'drain gateway')).posts.map(({ id, applied }) => [id, applied])
}

test('a use that helped lifts its post, and stands among the reasons why it was found', async () => {
  const [first, second] = await twins()
  const unused = await found()
  const lower = unused.at(-1)?.[0] === first ? first : second
  const other = lower === first ? second : first
  await used(user, lower, { context: 'Billing' })
  await used(await person(), lower, { context: 'Search', result: 'partly' })
  await used(await person(), lower, { context: 'Mail', result: 'not' })
  expect(await found()).toEqual([
    [lower, 2],
    [other, 0],
  ])
  const site = await openSite()
  const page = await site.get('/search?q=drain+gateway', user)
  await site.close()
  expect(page.text).toContain('applied twice')
})

test('an entry that is changed or taken back counts no longer', async () => {
  const [first] = await twins()
  const useId = await used(user, first)
  expect(await found()).toContainEqual([first, 1])
  await reviseUse(user, useId, entry({ result: 'not' }))
  expect(await found()).toContainEqual([first, 0])
  expect(documentsOf([first])).toMatchObject([{ applied: 0, appliedAt: null }])
  await reviseUse(user, useId, entry())
  expect(await found()).toContainEqual([first, 1])
  await removeUse(user, useId)
  expect((await found()).map(([, times]) => times)).toEqual([0, 0])
})

test('what was used years ago weighs less than what was used lately', async () => {
  setClock('2026-06-01T10:00:00Z')
  const [first, second] = await twins()
  await used(user, first, { usedOn: '2021-06-01' })
  await used(user, second, { usedOn: '2026-05-30' })
  expect(await found()).toEqual([
    [second, 1],
    [first, 1],
  ])
})

test('uses of different years add up by their age, and time alone changes no document', async () => {
  setClock('2026-06-01T10:00:00Z')
  const [first] = await twins()
  await used(user, first, { usedOn: '2025-05-30', context: 'Billing' })
  await used(await person(), first, { usedOn: '2026-05-30', context: 'Search' })
  const [document] = documentsOf([first])
  expect(document).toMatchObject({ applied: 1.5, appliedAt: Date.UTC(2026, 4, 30) })
  setClock('2031-06-01T10:00:00Z')
  expect(documentsOf([first])).toEqual([document])
})

test('a use of an answer counts for its question, until the answer is deleted', async () => {
  const id = await published(writer, { title: 'How do we drain the gateway?' })
  const answerId = newId()
  await transaction(async (tx) => {
    const text = { body: 'Slowly', bodyHtml: '<p>Slowly</p>' }
    const at = { createdAt: new Date(), rendererVersion: 1 }
    await tx.answer.create({ data: { ...text, ...at, id: answerId, postId: id, authorId: writer.id } })
    const use = { contextKey: 'x', context: 'x', usedOn: new Date(), result: 'helped', conditions: '' }
    const when = { createdAt: new Date(), resultAt: new Date(), note: '' }
    const what = { postId: id, answerId, subjectId: answerId, userId: user.id }
    await tx.postUse.create({ data: { id: newId(), ...use, ...when, ...what } })
  })
  expect(await found()).toEqual([[id, 1]])
  await deleteAnswer(writer, answerId)
  expect(await found()).toEqual([[id, 0]])
  expect(await db.postUse.count()).toBe(1)
})
