import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { canonicalPlan, planIn } from '~/features/experiments/canonical-plan'
import { importFile } from '~/features/importing/import-file.server'
import { reviseForm } from '~/features/posts/post-form'
import { postPage } from '~/features/posts/post-page.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { setClock } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { experimentFields } from '../posts/drafts'
import { conclude, days, planned, planOf, running } from './trials'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
afterEach(() => setClock(null))

const pageOf = async (who: Parameters<typeof postPage>[0], id: string) => {
  const { slug } = postPage(who, id)
  return (await site.get(`/posts/${id}/${slug}`, who)).text
}

describe('a locked plan', () => {
  it('is shown in the ordinary form and not to be changed by it, while the rest is', async () => {
    const asha = await person()
    const id = await running(asha, { topics: '' })
    const form = (await site.get(`/posts/${id}/edit`, asha)).text
    expect(form).toContain('Locked since it started')
    expect(form).toContain(`/posts/${id}/amendments`)
    expect(form).not.toContain('name="hypothesis"')
    const edit = {
      kind: 'locked-experiment',
      title: 'A better title for it',
      topics: '',
      body: 'More.',
      revision: '2',
    }
    expect((await site.post(`/posts/${id}/edit`, asha, edit)).status).toBe(302)
    expect(postPage(asha, id)).toMatchObject({ title: 'A better title for it', status: 'running' })

    const other = experimentFields({ status: 'running', hypothesis: 'We knew it all along.' })
    const refused = await site.post(`/posts/${id}/edit`, asha, { ...other, revision: '3' })
    expect([
      refused.status,
      refused.text.includes('The plan was locked when the experiment started'),
    ]).toEqual([422, true])
    const status = await site.post(`/posts/${id}/edit`, asha, { ...edit, status: 'planned', revision: '3' })
    expect(status.status).toBe(422)
  })

  it('is amended beside it, dated, by whom and why, and shows both', async () => {
    setClock('2026-03-02T09:30:00Z')
    const asha = await person({ name: 'Asha' })
    const id = await running(asha)
    const { hash } = await planOf(id)
    setClock('2026-03-12T09:30:00Z')
    const amendment = { text: 'Four weeks instead of two.', why: 'A holiday <b>came</b>.' }
    for (const _ of [1, 2])
      expect((await site.post(`/posts/${id}/amendments`, asha, amendment)).status).toBe(303)
    expect(await db.planAmendment.count()).toBe(1)
    const page = await pageOf(asha, id)
    for (const words of [
      'Four weeks instead of two.',
      'A holiday &lt;b&gt;came',
      '12 Mar 2026',
      'Locked 2 Mar 2026',
    ])
      expect(page).toContain(words)
    expect((await planOf(id)).hash).toBe(hash)
    const missing = await site.post(`/posts/${id}/amendments`, asha, { text: '', why: '' })
    expect([missing.status, missing.text.includes('Say why.')]).toEqual([422, true])
    const open = await planned(asha, { status: 'running' })
    expect((await site.post(`/posts/${open}/amendments`, asha, amendment)).status).toBe(422)
  })

  it('never changes, whatever is done by form, edit, import, move or deletion', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plans-'))
    const word = fc.string({ minLength: 5, maxLength: 40 }).filter((it) => it.trim().length >= 5)
    const act = fc.oneof(
      fc.record({
        by: fc.constant('edit' as const),
        word,
        field: fc.constantFrom('hypothesis', 'method', 'endsOn', 'status'),
      }),
      fc.record({ by: fc.constant('locked edit' as const), word }),
      fc.record({ by: fc.constant('amendment' as const), word }),
      fc.record({ by: fc.constant('start' as const), word }),
      fc.record({ by: fc.constant('conclusion' as const), word }),
      fc.record({ by: fc.constant('abandonment' as const), word }),
      fc.record({ by: fc.constant('deletion' as const), word }),
      fc.record({ by: fc.constant('older version' as const), word }),
      fc.record({ by: fc.constant('import' as const), word }),
    )
    const asha = await person({ role: 'moderator' })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), async (acts) => {
        const file = path.join(folder, 'elsewhere.jsonl')
        const line = {
          id: 'e1',
          type: 'experiment',
          title: 'Elsewhere',
          hypothesis: 'If so, then so.',
          created_at: '2025-01-01',
        }
        writeFileSync(file, JSON.stringify({ ...line, locked_at: '2025-01-02', status: 'running' }))
        await importFile({ file, dryRun: false })
        const imported = (await db.post.findFirstOrThrow({ where: { externalId: 'elsewhere:e1' } })).id
        const ids = [await running(asha, { method: 'Split by account.' }), imported]
        const before = await Promise.all(ids.map(planOf))
        for (const id of ids)
          for (const it of acts) {
            const { revision = 1 } = (await db.post.findUnique({ where: { id } })) ?? {}
            const send = (to: string, fields: Record<string, string>) =>
              site.post(`/posts/${id}/${to}`, asha, fields)
            const common = { title: 'Another title', topics: '', revision: String(revision) }
            if (it.by === 'edit')
              await send('edit', {
                ...experimentFields({ status: 'running' }),
                ...common,
                method: 'Split by account.',
                [it.field]: it.word,
              })
            if (it.by === 'locked edit')
              await send('edit', { kind: 'locked-experiment', ...common, body: it.word })
            if (it.by === 'amendment') await send('amendments', { text: it.word, why: it.word })
            if (it.by === 'start')
              await send('start', { ...days('2026-01-01', '2126-01-01'), revision: common.revision })
            if (it.by === 'conclusion')
              await send('conclusion', {
                result: it.word,
                sampleSize: '3',
                verdict: 'refuted',
                decision: 'stop',
              })
            if (it.by === 'abandonment') await send('abandonment', { reason: it.word })
            if (it.by === 'older version')
              await send('history', { version: '1', revision: common.revision, whyEdited: '' })
            if (it.by === 'deletion')
              for (const deleted of ['1', '0']) await send('deletion', { deleted, reason: 'To see' })
            if (it.by === 'import') {
              writeFileSync(
                file,
                JSON.stringify({ ...line, hypothesis: it.word, locked_at: '2025-06-06', status: 'running' }),
              )
              await importFile({ file, dryRun: false })
            }
          }
        const after = await Promise.all(ids.map(planOf))
        expect(after).toEqual(before)
        for (const [index, plan] of after.entries()) {
          expect(createHash('sha256').update(plan.canonical, 'utf8').digest('hex')).toBe(plan.hash)
          // The post still says what the plan promises.
          const row = await db.experiment.findUniqueOrThrow({ where: { postId: ids[index] ?? '' } })
          expect(canonicalPlan(row)).toBe(plan.canonical)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('has another hash for every other plan, and comes back whole from its canonical form', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const plan = fc.record({
      ...{
        hypothesis: text,
        primaryMetric: text,
        baseline: text,
        expectedChange: text,
        guardRails: text,
        method: text,
      },
      endsOn: fc.option(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      ),
    })
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const [first, second] = [canonicalPlan(one), canonicalPlan(other)]
        const { endsOn, ...words } = one
        expect(planIn(first)).toEqual({
          ...words,
          decideOn: endsOn?.toISOString().slice(0, 10) ?? '',
          version: '1',
        })
        expect(first === second).toBe(JSON.stringify(planIn(first)) === JSON.stringify(planIn(second)))
        const names = Object.keys(planIn(first))
        expect(names).toEqual([...names].sort())
      }),
    )
  })

  it('is brought along by an import that has one, and refused where it cannot be', async () => {
    const asha = await person()
    const folder = mkdtempSync(path.join(tmpdir(), 'plans-'))
    const file = path.join(folder, 'lab.jsonl')
    const line = {
      type: 'experiment',
      title: 'Elsewhere',
      hypothesis: 'If so, then so.',
      created_at: '2025-01-01',
      author: 'Ada',
    }
    const amendments = [{ created_at: '2025-02-01', text: 'A week more.', why: 'Snow.', author: 'Bo' }]
    const lines = [
      {
        ...line,
        id: '1',
        locked_at: '2025-01-05T10:00:00Z',
        amendments,
        outcome: 'refuted',
        decision: 'stop',
        result: 'No.',
      },
      { ...line, id: '2', decision: 'inconclusive' },
      { ...line, id: '3', status: 'planned', locked_at: '2025-01-05' },
      { ...line, id: '4', amendments },
    ]
    writeFileSync(file, lines.map((it) => JSON.stringify(it)).join('\n'))
    const report = await importFile({ file, dryRun: false })
    expect(report.refused).toEqual([
      { line: 3, reason: 'locked_at: a planned experiment is locked when it starts' },
      { line: 4, reason: 'amendments: come with locked_at, the day of the plan' },
    ])
    const [locked, open] = await db.post.findMany({ orderBy: { externalId: 'asc' } })
    const page = await pageOf(asha, locked?.id ?? '')
    for (const words of [
      'Locked 5 Jan 2025',
      'as brought from elsewhere',
      'A week more.',
      'Refuted',
      'Not pursued',
    ])
      expect(page).toContain(words)
    const other = await pageOf(asha, open?.id ?? '')
    expect(other).toContain('This plan was not locked before it ran')
    expect(postPage(asha, open?.id ?? '')).toMatchObject({ verdict: 'inconclusive', decision: null })
  })

  it('of an old row, whose decision was inconclusive, is read and edited as an outcome', async () => {
    const asha = await person()
    const id = await planned(asha, { status: 'running' })
    const { transaction } = await import('~/platform/db.server')
    const old = { status: 'concluded', decision: 'inconclusive', result: 'Who knows.' }
    await transaction((tx) => tx.experiment.update({ where: { postId: id }, data: old }))
    expect(postPage(asha, id)).toMatchObject({ verdict: 'inconclusive', decision: null })
    const edit = { ...experimentFields({ ...old, verdict: 'inconclusive', decision: 'stop' }), revision: '1' }
    await revisePost(asha, id, parseValues(edit, reviseForm))
    expect(postPage(asha, id)).toMatchObject({ verdict: 'inconclusive', decision: 'stop' })
    await expect(
      revisePost(
        asha,
        id,
        parseValues({ ...edit, status: 'planned', verdict: '', decision: '', revision: '2' }, reviseForm),
      ),
    ).rejects.toThrow(Invalid)
  })
})

describe('a concluded experiment with a locked plan', () => {
  it('still lets its result be put into better words', async () => {
    const asha = await person()
    const id = await running(asha)
    await conclude(asha, id)
    const edit = {
      kind: 'locked-experiment',
      title: 'A title',
      topics: '',
      result: 'It held well.',
      sampleSize: '40',
      verdict: 'supported',
      decision: 'adopt',
      revision: '3',
    }
    expect((await site.post(`/posts/${id}/edit`, asha, edit)).status).toBe(302)
    expect(postPage(asha, id)).toMatchObject({ status: 'concluded', decision: 'adopt' })
    const without = await site.post(`/posts/${id}/edit`, asha, { ...edit, verdict: '', revision: '4' })
    expect([without.status, without.text.includes('has an outcome. Choose one.')]).toEqual([422, true])
  })
})
