import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { person } from '../../support/people'
import { openSite } from '../../support/site'
import { ATTACKS } from './attacks'
import { answerOf, bring } from './bringing'

let site: Awaited<ReturnType<typeof openSite>>
let maria: Viewer
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  rmSync(folder(), { recursive: true, force: true })
  maria = await person({ name: 'Maria' })
})

const folder = () => path.join(env().dataDir, 'files')
const kept = () =>
  existsSync(folder())
    ? readdirSync(folder(), { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => readFileSync(path.join(it.parentPath, it.name)).toString('latin1'))
    : []

describe('an attack by a file', () => {
  test.each(ATTACKS)(
    '$what is refused with its sentence, or harmless',
    async ({ name, content, type, ...it }) => {
      const before = process.memoryUsage().rss
      const file = await bring(site, maria, name, await content(), type)
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
      if (it.refused) {
        expect(file.sentence).toMatch(it.refused)
        expect([file.status, kept(), await db.storedFile.count()]).toEqual([422, [], 0])
        return
      }
      expect(file.status, file.sentence).toBe(201)
      const row = await db.storedFile.findUniqueOrThrow({ where: { id: file.id } })
      const all = [...kept(), JSON.stringify(row), file.markdown].join('\n')
      expect(it.harm?.filter((harm) => all.includes(harm))).toEqual([])
    },
  )

  test('there are at least forty', () => expect(ATTACKS.length).toBeGreaterThanOrEqual(40))
})

describe('an attack by a form', () => {
  const send = async (body: BodyInit, type?: string) =>
    answerOf(
      await site.request('POST', '/files', maria, {
        body,
        headers: { 'Sec-Fetch-Site': 'same-origin', ...(type && { 'Content-Type': type }) },
      }),
    )
  const FORM = 'multipart/form-data; boundary=hindsight0test'
  const part = (head: string, body = 'hello') => `--hindsight0test\r\n${head}\r\n\r\n${body}\r\n`
  const END = '--hindsight0test--\r\n'
  const FILE = 'Content-Disposition: form-data; name="file"; filename="a.txt"'

  test.each([
    ['nothing', '', FORM],
    ['no boundary', part(FILE) + END, 'multipart/form-data'],
    ['another boundary', part(FILE) + END, 'multipart/form-data; boundary=another'],
    ['an end that never comes', part(FILE), FORM],
    ['a part without a name', part('Content-Disposition: form-data') + END, FORM],
    ['a part without a header', part('X: y') + END, FORM],
    ['JSON instead of a form', '{"file":"x"}', 'application/json'],
  ])('%s: it did not arrive whole', async (_, body, type) => {
    const { status, sentence } = await send(body, type)
    expect([status, sentence]).toEqual([422, 'The file did not arrive whole. Send it again.'])
  })

  test('a text where a file belongs, an empty file and two files', async () => {
    expect((await send(part('Content-Disposition: form-data; name="file"') + END, FORM)).sentence).toBe(
      'Choose a file first.',
    )
    expect((await send(part(FILE, '') + END, FORM)).sentence).toBe('Choose a file first.')
    expect((await send(part(FILE) + part(FILE) + END, FORM)).sentence).toBe('Choose one file only.')
  })

  test('a form of a hundred thousand parts holds nobody up', async () => {
    const many = part('Content-Disposition: form-data; name="x"', '').repeat(100_000)
    const began = process.cpuUsage()
    const { status } = await send(many + END, FORM)
    const { user, system } = process.cpuUsage(began)
    expect(status).toBe(422)
    expect((user + system) / 1e6).toBeLessThan(5)
  })

  test('more than the site takes at once, with and without saying so first', async () => {
    const body = Buffer.alloc(30 * 1024 * 1024, 'a')
    expect((await send(body, FORM)).status).toBe(413)
    const unsaid = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 30; count++) controller.enqueue(body.subarray(0, 1024 * 1024))
        controller.close()
      },
    })
    const cut = site.request('POST', '/files', maria, {
      body: unsaid,
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': FORM },
      ...({ duplex: 'half' } as object),
    })
    await expect(cut).rejects.toThrow()
    expect(kept()).toEqual([])
  })

  test('a form from another site', async () => {
    const answer = await site.request('POST', '/files', maria, {
      body: part(FILE) + END,
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': FORM },
    })
    expect([answer.status, kept()]).toEqual([403, []])
  })
})

test.each([
  '/files/..%2f..%2fhindsight.db/x',
  '/files/%2e%2e/hindsight.db',
  '/files/aaaaaaaaaaaa/..%2f..%2fx',
  '/files/%00/x',
])('the address %s leads nowhere', async (address) => {
  expect((await site.get(address, maria)).status).toBe(404)
})
