import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { postAnswer } from '~/features/answers/post-answer.server'
import { reviseAnswer } from '~/features/answers/revise-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { documentsOf } from '~/features/finding/documents.server'
import { reviseForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { suggestEdit } from '~/features/revisions/suggest-edit.server'
import { databaseFile, db } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { databaseContents } from '../../support/stored-database'
import { running } from '../experiments/trials'
import { inboxOf } from '../notifications/telling'
import { lessonFields, wanted } from '../posts/drafts'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** A lesson that says the words everywhere one can say anything, then and now, with what others wrote under it. */
async function leaked(secret: string) {
  const [asha, mo] = [await person({ name: 'Asha' }), await person({ name: 'Mo' })]
  const inside = (field: string) => `${field}: \`x ${secret} y\`, said twice: ${secret}`
  const said = {
    ...{ title: `Key ${secret} leaked on Monday`, summary: inside('summary') },
    ...{ whatHappened: inside('happened'), why: inside('why'), doDifferently: inside('do') },
    ...{ impact: secret, appliesWhere: secret, body: `\`\`\`js\nconst key = "${secret}"\n\`\`\`` },
  }
  const { id } = await publishPost(asha, wanted(lessonFields(said)))
  const edit = { ...lessonFields({ ...said, whatHappened: `More of ${secret}.` }), revision: '1' }
  await revisePost(asha, id, parseValues({ ...edit, whyEdited: `about ${secret}` }, reviseForm))
  const suggestion = { ...lessonFields({ ...said, impact: `${secret}!` }), revision: '2', whyEdited: secret }
  await suggestEdit(mo, id, parseValues(suggestion, reviseForm))
  const on = { postId: id }
  const comment = await addComment(mo, { on, body: `Is ${secret} gone?`, submissionKey: undefined })
  await drainOutbox()
  return { id, asha, mo, commentId: comment.id }
}

const take = (who: Viewer, id: string, secret: string, fields: Record<string, string> = { confirmed: '1' }) =>
  site.post(`/posts/${id}/redaction`, who, { secret, why: 'A live key stood in it.', ...fields })

/** The files of the database and its log that hold the words; search’s own file is written anew at night. */
function filesWith(words: string): string[] {
  const folder = path.dirname(databaseFile())
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.includes('.stored'))
    .map((file) => path.join(file.parentPath, file.name))
  return files.filter((file) => readFileSync(file).includes(words))
}

describe('taking a secret out', () => {
  it.each(['AKIA-7Q2x_9zK', 'p&ss<w>o"rd\'s', 'two\nlines of it', 'schlüssel-Ü42', 'C:\\keys\\prod.pem'])(
    'leaves %j in no column, in no search document and not in the file of the database',
    async (secret) => {
      const { id } = await leaked(secret.replace('\n', ' '))
      const needle = secret.replace('\n', ' ')
      const written = JSON.stringify(needle).slice(1, -1)
      const moderator = await person({ role: 'moderator' })
      const holds = (text: string) =>
        [needle, written, JSON.stringify(written).slice(1, -1)].some((one) => text.includes(one))
      expect(holds(databaseContents())).toBe(true)
      expect(filesWith(needle)).not.toEqual([])
      expect((await take(moderator, id, needle)).status).toBe(303)
      await drainOutbox()
      expect(holds(databaseContents())).toBe(false)
      expect(holds(JSON.stringify(documentsOf([id])))).toBe(false)
      expect(filesWith(needle)).toEqual([])
      const { slug, title } = await db.post.findUniqueOrThrow({ where: { id } })
      expect(title).toContain('[redacted]')
      const page = await site.get(`/posts/${id}/${slug}`, moderator)
      expect([page.status, page.text.includes('[redacted]')]).toEqual([200, true])
    },
  )

  it('says first in how many places it stands and that it is for good, and changes nothing until then', async () => {
    const { id } = await leaked('AKIA-7Q2x_9zK')
    const moderator = await person({ role: 'moderator' })
    const before = databaseContents()
    const looked = await take(moderator, id, 'AKIA-7Q2x_9zK', {})
    expect(looked.status).toBe(200)
    expect(looked.text).toMatch(/It stands in \d+ places/)
    for (const said of ['nobody can bring it back', 'Drafts that people keep', 'copies of the database'])
      expect(looked.text).toContain(said)
    expect(databaseContents()).toBe(before)
  })

  it('writes down who did it, why and in how many places, and not what', async () => {
    const { id, asha, mo } = await leaked('AKIA-7Q2x_9zK')
    const moderator = await person({ name: 'Devika', role: 'moderator' })
    await take(moderator, id, 'AKIA-7Q2x_9zK')
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        ...{ byId: moderator.id, what: 'post.redacted', subject: `post:${id}`, before: '' },
        ...{ after: expect.stringMatching(/^\[redacted\] in \d+ places$/), why: 'A live key stood in it.' },
      },
    ])
    expect((await site.get(`/posts/${id}/history`, asha)).text).toContain('A secret was taken out')
    expect(await inboxOf(asha)).toContain('redacted asked')
    expect(await inboxOf(mo)).toContain('redacted asked')
  })

  it('lets no form that was opened before bring it back unseen', async () => {
    const { id, asha } = await leaked('AKIA-7Q2x_9zK')
    await take(await person({ role: 'moderator' }), id, 'AKIA-7Q2x_9zK')
    const late = { ...lessonFields({ title: 'The key AKIA-7Q2x_9zK leaked' }), revision: '2' }
    expect((await site.post(`/posts/${id}/edit`, asha, late)).status).toBe(409)
  })

  it('reaches an answer’s older versions, and leaves the post alone in which it does not stand', async () => {
    const asha = await person()
    const { id } = await publishPost(
      asha,
      wanted({ kind: 'question', title: 'Which key is it?', body: 'We have one.' }),
    )
    const answer = await postAnswer(asha, { postId: id, body: 'hunter2hunter2', submissionKey: undefined })
    await reviseAnswer(asha, answer.id, { body: 'Ask me.', revision: 1 })
    await take(await person({ role: 'moderator' }), id, 'hunter2hunter2')
    expect(databaseContents()).not.toContain('hunter2hunter2')
    expect(await db.post.findUnique({ where: { id } })).toMatchObject({ revision: 1 })
    expect(await db.answer.findFirst()).toMatchObject({ body: 'Ask me.', revision: 2 })
  })

  it('leaves other threads alone, and a locked plan whose hash is still its own', async () => {
    const asha = await person()
    const [id, other] = [
      await running(asha, { baseline: 'AKIA-7Q2x_9zK' }),
      await running(asha, { baseline: 'AKIA-7Q2x_9zK' }),
    ]
    const kept = await db.experimentPlan.findUniqueOrThrow({ where: { postId: other } })
    await take(await person({ role: 'moderator' }), id, 'AKIA-7Q2x_9zK')
    expect(await db.experimentPlan.findUnique({ where: { postId: other } })).toEqual(kept)
    const plan = await db.experimentPlan.findUniqueOrThrow({ where: { postId: id } })
    expect(plan.canonical).toContain('[redacted]')
    const { createHash } = await import('node:crypto')
    expect(plan.hash).toBe(createHash('sha256').update(plan.canonical).digest('hex'))
  })

  it('is refused to everybody but moderators, for what is not there, and for words that the site goes by', async () => {
    const { id, asha, mo } = await leaked('AKIA-7Q2x_9zK')
    const moderator = await person({ role: 'moderator' })
    const before = databaseContents()
    expect([
      (await take(asha, id, 'AKIA-7Q2x_9zK')).status,
      (await take(mo, id, 'AKIA-7Q2x_9zK')).status,
    ]).toEqual([...[403, 403]])
    for (const secret of ['nothing like it', 'lesson', 'postId', 'short', id])
      expect([secret, (await take(moderator, id, secret)).status]).toEqual([secret, 422])
    const told = await take(moderator, id, 'AKIA-7Q2x_9zK', { why: 'AKIA-7Q2x_9zK is live', confirmed: '1' })
    expect(told.status).toBe(422)
    expect(databaseContents()).toBe(before)
  })
})
