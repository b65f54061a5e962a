import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { DAY_BYTES, FILES_AN_HOUR, MAX_FILE_BYTES, TOTAL_BYTES } from '~/features/uploads/file-limits'
import { sweepFiles } from '~/features/uploads/sweep-files.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { addressOf, ask, bring, filesFolder, kept, served } from './bringing'
import { drawing } from './made-files'

let site: Awaited<ReturnType<typeof openSite>>
let maria: Viewer
let asha: Viewer
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  rmSync(filesFolder(), { recursive: true, force: true })
  maria = await person({ name: 'Maria' })
  asha = await person({ name: 'Asha' })
})

const status = async (who: Viewer, address: string) => (await served(site, who, address)).status

describe('what no text holds', () => {
  test('goes after a day, with its content', async () => {
    setClock('2026-03-01T10:00:00Z')
    const loose = await bring(site, maria, 'a.png', await drawing(1600, 900).png().toBuffer())
    const held = await bring(site, maria, 'b.txt', 'held')
    await ask(site, maria, { body: held.markdown })
    expect(kept()).toBe(3)
    setClock('2026-03-02T09:59:59Z')
    expect(await sweepFiles()).toBe(0)
    setClock('2026-03-02T10:00:00Z')
    expect(await sweepFiles()).toBe(1)
    expect(await sweepFiles()).toBe(0)
    expect([await status(maria, addressOf(loose)), await status(maria, addressOf(held)), kept()]).toEqual([
      404, 200, 1,
    ])
  })

  test('stays while a draft of whoever brought it mentions it', async () => {
    setClock('2026-03-01T10:00:00Z')
    const file = await bring(site, maria, 'a.txt', 'drafted')
    const draft = { userId: maria.id, id: 'abcdefghjkmn', kind: 'question', title: 'Half', writer: '' }
    const then = new Date('2026-03-01T10:00:00Z')
    const values = JSON.stringify({ body: `See ${file.markdown}` })
    await transaction((tx) =>
      tx.draft.create({ data: { ...draft, revision: 1, step: 1, createdAt: then, savedAt: then, values } }),
    )
    setClock('2026-03-02T10:00:00Z')
    expect([await sweepFiles(), await sweepFiles(), kept()]).toEqual([1, 0, 1])
    await transaction((tx) => tx.draft.deleteMany())
    setClock('2026-03-03T10:00:00Z')
    expect([await sweepFiles(), kept()]).toEqual([1, 0])
  })

  test('leaves the content to whoever brought the same', async () => {
    setClock('2026-03-01T10:00:00Z')
    await bring(site, maria, 'a.txt', 'the same')
    setClock('2026-03-01T20:00:00Z')
    const other = await bring(site, asha, 'b.txt', 'the same')
    expect(kept()).toBe(1)
    setClock('2026-03-02T10:00:00Z')
    expect(await sweepFiles()).toBe(1)
    expect((await served(site, asha, addressOf(other))).bytes.toString()).toBe('the same')
  })

  test('is listed with its line to paste for those without scripts', async () => {
    const form = new FormData()
    form.set('file', new Blob(['hello']), 'a.txt')
    const sent = await site.request('POST', '/files/new', maria, {
      body: form,
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    })
    expect([sent.status, sent.location]).toEqual([302, '/files/new?added'])
    const { id } = await db.storedFile.findFirstOrThrow()
    expect((await site.get('/files/new?added', maria)).text).toContain(`[a.txt](/files/${id}/a.txt)`)
    expect((await site.get('/files/new', asha)).text).not.toContain(id)
  })
})

describe('how much one may bring', () => {
  const row = (bytes: number, createdAt: Date) => ({
    ...{ id: `r${bytes % 10}${'x'.repeat(10)}`, ownerId: maria.id, name: 'a.txt', type: 'text/plain' },
    ...{ hash: '0'.repeat(64), bytes, createdAt },
  })

  test('a file up to 10 MB', async () => {
    const full = Buffer.alloc(MAX_FILE_BYTES, 'a')
    expect((await bring(site, maria, 'a.txt', full)).status).toBe(201)
    const over = await bring(site, maria, 'a.txt', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'))
    expect([over.status, over.sentence]).toEqual([
      422,
      'This file is larger than 10 MB. Make it smaller, or split it.',
    ])
    const far = await bring(site, maria, 'a.txt', Buffer.alloc(MAX_FILE_BYTES * 2, 'a'))
    expect([far.status, far.sentence]).toEqual([
      413,
      'This file is larger than 10 MB. Make it smaller, or split it.',
    ])
  })

  test('100 MB a day, and 1 GB in all', async () => {
    setClock('2026-03-02T10:00:00Z')
    const today = new Date('2026-03-01T11:00:00Z')
    await transaction((tx) => tx.storedFile.create({ data: row(DAY_BYTES - 5, today) }))
    expect((await bring(site, maria, 'a.txt', 'five!')).status).toBe(201)
    expect((await bring(site, maria, 'b.txt', '6')).sentence).toBe(
      'You have added 100 MB within a day. Add more tomorrow.',
    )
    expect((await bring(site, asha, 'b.txt', 'of somebody else')).status).toBe(201)
    setClock('2026-03-03T12:00:00Z')
    expect((await bring(site, maria, 'b.txt', '6')).status).toBe(201)
    const long = new Date('2025-01-01T00:00:00Z')
    await transaction((tx) => tx.storedFile.create({ data: row(TOTAL_BYTES - DAY_BYTES, long) }))
    expect((await bring(site, maria, 'c.txt', '1234567')).sentence).toContain('Your files come to 1 GB')
  })

  test('120 files an hour', async () => {
    for (let count = 0; count < FILES_AN_HOUR; count++) await bring(site, maria, 'a.exe', 'MZ')
    const { status: refusal, sentence } = await bring(site, maria, 'a.txt', 'hello')
    expect([refusal, sentence]).toEqual([429, 'That was a lot of tries. Wait an hour, then try again.'])
  })
})
