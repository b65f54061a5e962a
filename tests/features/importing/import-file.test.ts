import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFile } from '~/features/importing/import-file.server'
import { db } from '~/platform/db.server'

const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-import-'))

function fileOf(name: string, lines: (object | string)[]): string {
  const file = path.join(folder, name)
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return file
}

const question = {
  id: 'q1',
  type: 'question',
  title: 'How do we rotate keys?',
  body: '<p>We have <code>one</code> key.</p>',
  format: 'html',
  tags: ['key-rotation', 'Safety & Mission'],
  author: 'Ada Byron',
  created_at: '2020-03-01T10:00:00',
  score: 7,
  url: 'https://forum.example.com/q1',
  accepted_answer: 'a2',
  answers: [
    { id: 'a1', author: 'Bo', body: '<p>Twice a year.</p>', created_at: '2020-03-02', score: 1 },
    {
      id: 'a2',
      author: 'Cy',
      body: '<p>With an overlap.</p>',
      created_at: '2020-03-03',
      votes: [{ by: 'Bo' }, { by: 'Ada Byron', value: -1 }, { by: 'Dee' }],
      comments: [{ id: 'c1', author: 'Ada Byron', body: 'Thanks.', created_at: '2020-03-04' }],
    },
  ],
}

const lesson = {
  id: 'l1',
  type: 'lesson',
  title: 'Valves freeze',
  body: '## Abstract\n\nA valve froze.\n\n## Lesson learned\n\nHeat the valve before the test starts. It is cheap.\n\n## Evidence\n\nA photograph.',
  author: 'Ada Byron',
  created_at: '1990-09-03',
}

const whole = { dryRun: false }

describe('importing a file', () => {
  it('brings a question with its answers, comments, votes, acceptance, topics, people and dates', async () => {
    const report = await importFile({ file: fileOf('forum.jsonl', [question]), ...whole })
    expect(report).toMatchObject({ lines: 1, posts: 1, answers: 2, comments: 1, refused: [] })

    const post = await db.post.findFirstOrThrow({
      include: {
        author: true,
        accepted: { include: { answer: true } },
        topics: { include: { topic: true } },
        answers: true,
        comments: true,
      },
    })
    expect(post).toMatchObject({
      kind: 'question',
      body: 'We have `one` key.',
      score: 7,
      answerCount: 2,
      commentCount: 0,
      sourceUrl: 'https://forum.example.com/q1',
    })
    expect(post.createdAt.toISOString()).toBe('2020-03-01T10:00:00.000Z')
    expect(post.author).toMatchObject({ name: 'Ada Byron', handle: 'ada-byron', passwordHash: null })
    expect(post.accepted?.answer.body).toBe('With an overlap.')
    expect(post.topics.map(({ topic }) => topic.slug).sort()).toEqual(['key-rotation', 'safety-and-mission'])
    expect(post.answers.map(({ score }) => score).sort()).toEqual([1, 1])
    expect(post.comments[0]?.answerId).toBe(post.accepted?.answerId)
  })

  it('puts the sections of a lesson into its fields and keeps the rest', async () => {
    await importFile({ file: fileOf('lessons.jsonl', [lesson]), ...whole })
    const post = await db.post.findFirstOrThrow({ include: { lesson: true } })
    expect(post.lesson).toMatchObject({
      summary: 'Heat the valve before the test starts.',
      whatHappened: 'A valve froze.',
      doDifferently: 'Heat the valve before the test starts. It is cheap.',
      outcome: null,
    })
    expect(post.body).toBe('## Evidence\n\nA photograph.')
  })

  it('changes nothing the second time, and adds what the file has since', async () => {
    await importFile({ file: fileOf('forum.jsonl', [question]), ...whole })
    const again = await importFile({ file: fileOf('forum.jsonl', [question]), ...whole })
    expect(again).toMatchObject({ posts: 0, answers: 0, comments: 0 })
    const longer = {
      ...question,
      answers: [...question.answers, { id: 'a3', author: 'Eve', body: 'Later.', created_at: '2020-04-01' }],
    }
    const third = await importFile({ file: fileOf('forum.jsonl', [longer, lesson]), ...whole })
    expect(third).toMatchObject({ posts: 1, answers: 1 })
    expect(await db.answer.count()).toBe(3)
    expect((await db.post.findFirstOrThrow({ where: { kind: 'question' } })).answerCount).toBe(3)
  })

  it('keeps two files apart that use the same ids', async () => {
    await importFile({ file: fileOf('one.jsonl', [question]), ...whole })
    await importFile({ file: fileOf('two.jsonl', [question]), ...whole })
    expect(await db.post.count()).toBe(2)
    expect(
      await db.user.findMany({
        where: { name: 'Ada Byron' },
        select: { handle: true },
        orderBy: { handle: 'asc' },
      }),
    ).toEqual([{ handle: 'ada-byron' }, { handle: 'ada-byron-2' }])
  })

  it('names a bad line by number and reason, and takes the others', async () => {
    const file = fileOf('bad.jsonl', [
      question,
      '{"id": "broken',
      { ...lesson, id: 'l2', created_at: 'yesterday' },
      { ...lesson, id: 'l3', colour: 'red' },
      { ...lesson, id: 'l4', type: 'poem' },
      question,
      lesson,
    ])
    const report = await importFile({ file, ...whole })
    expect(report.posts).toBe(2)
    expect(report.refused.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6])
    expect(report.refused.map(({ reason }) => reason).join('\n')).toMatch(
      /is not JSON[\s\S]*created_at: is no date[\s\S]*colour[\s\S]*no known type[\s\S]*q1 was on an earlier line/,
    )
  })

  it('takes people and topics described on lines of their own', async () => {
    const file = fileOf('described.jsonl', [
      { type: 'user', id: 'Ada Byron', name: 'Ada B.', email: 'Ada@Example.com', team: 'Engines' },
      { type: 'topic', name: 'Key rotation', description: 'Changing keys.', synonyms: ['keys', 'rotation'] },
      { ...question, tags: ['keys'] },
    ])
    expect(await importFile({ file, ...whole })).toMatchObject({ people: 1, topics: 1, posts: 1 })
    const post = await db.post.findFirstOrThrow({
      include: { author: true, topics: { include: { topic: true } } },
    })
    expect(post.author).toMatchObject({ name: 'Ada B.', email: 'ada@example.com', team: 'Engines' })
    expect(post.topics[0]?.topic).toMatchObject({ slug: 'key-rotation', description: 'Changing keys.' })
  })

  it('writes nothing in a dry run and says what it would do', async () => {
    const report = await importFile({ file: fileOf('dry.jsonl', [question, lesson, 'no']), dryRun: true })
    expect(report).toMatchObject({ posts: 2, answers: 2, comments: 1, refused: [{ line: 3 }] })
    expect([await db.post.count(), await db.user.count(), await db.space.count()]).toEqual([0, 0, 0])
  })
})
