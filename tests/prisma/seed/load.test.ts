import { expect, it } from 'vitest'
import { demoCompany } from '#prisma/seed/demo-company'
import { loadDemoCompany } from '#prisma/seed/load.server'
import { db } from '~/platform/db.server'
import { outboxCounts } from '~/platform/outbox-worker.server'

it('the whole demo company can be told through the use cases', { timeout: 120_000 }, async () => {
  await loadDemoCompany()
  const questions = demoCompany.posts.filter((post) => post.kind === 'question')
  const answers = questions.flatMap((post) => post.answers ?? [])
  expect(await db.post.count()).toBe(demoCompany.posts.length)
  expect(await db.user.count({ where: { pseudonym: null } })).toBe(demoCompany.people.length)
  expect(await db.topic.count()).toBe(demoCompany.topics.length)
  expect(await db.space.count()).toBe(demoCompany.spaces.length)
  expect(await db.answer.count()).toBe(answers.length)
  expect(await db.acceptedAnswer.count()).toBe(answers.filter((answer) => answer.accepted).length)
  expect(await db.duplicateClosure.count()).toBe(questions.filter((post) => post.duplicateOf).length)
  expect(await db.post.findFirst({ orderBy: { createdAt: 'desc' }, select: { createdAt: true } })).toEqual({
    createdAt: new Date(demoCompany.posts.at(-1)?.at ?? 0),
  })
  expect(outboxCounts().waiting).toBeGreaterThan(0)
})
