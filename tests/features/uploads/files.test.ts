import { rmSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { again, person, privateSpace } from '../../support/people'
import { openSite } from '../../support/site'
import { questionFields } from '../posts/drafts'
import { addressOf, ask, bring, filesFolder, served } from './bringing'
import { drawing, pdf, zip } from './made-files'

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

const picture = async () => drawing().png().toBuffer()
const status = async (who: Viewer, address: string) => (await served(site, who, address)).status

describe('a picture', () => {
  test('comes in the size of a page and in twice that, and says so where it is shown', async () => {
    const file = await bring(
      site,
      maria,
      'Screenshot 2026-03-01 at 10.12.44.png',
      await drawing(2000, 1000).png().toBuffer(),
    )
    expect(file).toMatchObject({ status: 201, markdown: `![](/files/${file.id}/picture.webp)` })
    const id = await ask(site, maria, { body: file.markdown.replace('[]', '[The _whole_ board]') })
    const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id } })
    const address = `/files/${file.id}/picture.webp`
    expect(bodyHtml).toBe(
      `<p><a href="${address}?size=sharp"><img src="${address}" srcset="${address}?size=sharp 2x" width="760" height="380" alt="The whole board" loading="lazy" /></a></p>\n`,
    )
    const sizes = await Promise.all(
      [address, `${address}?size=sharp`].map(async (it) => {
        const { bytes, headers } = await served(site, asha, it)
        expect(Object.fromEntries(headers)).toMatchObject({
          'content-type': 'image/webp',
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-cache',
          'content-disposition': "inline; filename*=UTF-8''picture.webp",
        })
        expect(headers.get('content-security-policy')).toContain("default-src 'none'; sandbox")
        const { width, height, format } = await sharp(bytes).metadata()
        return [width, height, format]
      }),
    )
    expect(sizes).toEqual([
      [760, 380, 'webp'],
      [1520, 760, 'webp'],
    ])
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'may be a %s, with or without an ending',
    async (format) => {
      const bytes = await drawing(40, 30).toFormat(format).toBuffer()
      const [named, bare] = [
        await bring(site, maria, `a.${format}`, bytes),
        await bring(site, maria, 'a', bytes),
      ]
      expect([named.status, bare.status]).toEqual([201, 201])
      const { bytes: drawn } = await served(site, maria, addressOf(named))
      expect((await sharp(drawn).metadata()).format).toBe('webp')
    },
  )

  test('of a tall page is drawn smaller and opens whole', async () => {
    const file = await bring(site, maria, 'tall.png', await drawing(300, 6400).png().toBuffer())
    const id = await ask(site, maria, { body: file.markdown.replace('[]', '[All of it]') })
    const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id } })
    expect(bodyHtml).toContain('width="30" height="640"')
  })

  test('of somebody else’s making is never drawn: another id, another host, a size of the writer’s own', async () => {
    const file = await bring(site, maria, 'a.png', await picture())
    const body = [
      '![no such file](/files/aaaaaaaaaaaa/x.webp)',
      '![elsewhere](https://example.com/files/aaaaaaaaaaaa/x.webp)',
      `<img src="${addressOf(file)}" width="9000" height="9000" srcset="https://example.com/x.png 2x" onerror="x()">`,
      `<a href="${addressOf(file)}"><img src="//example.com/files/${file.id}/x"></a>`,
    ].join('\n\n')
    const { bodyHtml } = await db.post.findUniqueOrThrow({ where: { id: await ask(site, maria, { body }) } })
    expect(bodyHtml.match(/<img[^>]*>/g)).toEqual([
      `<img src="${addressOf(file)}" width="640" height="480" alt="" loading="lazy" />`,
    ])
  })
})

describe('another file', () => {
  test.each([
    ['a PDF', 'Report 1.pdf', pdf(), 'application/pdf', 'Report-1.pdf'],
    ['a zip', 'logs.zip', zip([{ name: 'a/b.log' }]), 'application/zip', 'logs.zip'],
    ['text', 'naïve.txt', Buffer.from('naïve'), 'text/plain; charset=utf-8', 'naïve.txt'],
    ['a log in colours', 'a_b.log', '\x1b[31mfailed\x1b[0m', 'text/plain; charset=utf-8', 'a_b.log'],
    ['a table', 'a.csv', 'a;b\r\n1;2', 'text/csv; charset=utf-8', 'a.csv'],
    ['JSON', 'a.json', '{"a":1}', 'application/json; charset=utf-8', 'a.json'],
  ])('%s is saved, never shown, byte for byte as it came', async (_, name, content, type, called) => {
    const file = await bring(site, maria, name, content)
    expect(file.status, file.sentence).toBe(201)
    expect(file.markdown).toBe(
      `[${called.replace('_', '\\_')}](/files/${file.id}/${encodeURIComponent(called)})`,
    )
    const { headers, bytes } = await served(site, maria, addressOf(file))
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Content-Disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(called)}`,
    )
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox")
    expect(
      bytes.equals(Buffer.from(content as never, typeof content === 'string' ? 'latin1' : undefined)),
    ).toBe(true)
  })
})

describe('who may read a file', () => {
  test('only whoever brought it, until a text holds it', async () => {
    const file = await bring(site, maria, 'a.png', await picture())
    expect([await status(maria, addressOf(file)), await status(asha, addressOf(file))]).toEqual([200, 404])
    expect((await site.get(addressOf(file))).location).toContain('/sign-in')
    await ask(site, maria, { body: file.markdown })
    expect(await status(asha, addressOf(file))).toBe(200)
    expect((await db.storedFile.findUniqueOrThrow({ where: { id: file.id } })).looseSince).toBe(null)
  })

  test('in a private space its members, and a guess looks like what is not there', async () => {
    const spaceId = await privateSpace('lab')
    const member = await person({ spaces: ['lab'] })
    const writer = await person({ spaces: ['lab'] })
    const file = await bring(site, writer, 'a.txt', 'secret')
    await ask(site, writer, { body: file.markdown, spaceId })
    const there = await site.get(addressOf(file), asha)
    const nowhere = await site.get('/files/aaaaaaaaaaaa/a.txt', asha)
    expect([there.status, there.text]).toEqual([nowhere.status, nowhere.text])
    expect([there.status, await status(member, addressOf(file))]).toEqual([404, 200])
  })

  test('a picture copied from a private space into an open text stays in the private space', async () => {
    const spaceId = await privateSpace('lab')
    const writer = await person({ spaces: ['lab'] })
    const member = await person({ spaces: ['lab'] })
    const file = await bring(site, writer, 'a.png', await picture())
    await ask(site, writer, { body: file.markdown, spaceId })
    const id = await ask(site, member, { body: file.markdown })
    expect(await status(asha, addressOf(file))).toBe(404)
    // Who brought it decides.
    await site.post(`/posts/${id}/comments`, writer, { body: file.markdown })
    expect(await status(asha, addressOf(file))).toBe(200)
  })

  test('mentioning somebody’s file that one may not read gives it to nobody', async () => {
    const file = await bring(site, maria, 'a.png', await picture())
    await ask(site, asha, { body: file.markdown })
    expect(await status(asha, addressOf(file))).toBe(404)
  })

  test('answers and comments hold files too, and one that is deleted shows it to its owner alone', async () => {
    const postId = await ask(site, maria, {})
    const [one, two] = [await bring(site, asha, 'a.txt', 'one'), await bring(site, asha, 'b.txt', 'two')]
    await site.post(`/posts/${postId}/answers`, asha, { body: `See ${one.markdown}` })
    const answer = await db.answer.findFirstOrThrow({ where: { postId } })
    await site.post(`/answers/${answer.id}/comments`, asha, { body: `And ${two.markdown}` })
    const comment = await db.comment.findFirstOrThrow({ where: { postId } })
    const all = async () => [
      await status(maria, addressOf(one)),
      await status(maria, addressOf(two)),
      await status(asha, addressOf(two)),
    ]
    expect(await all()).toEqual([200, 200, 200])
    await site.post(`/comments/${comment.id}/deletion`, asha, { deleted: '1', reason: '' })
    expect(await all()).toEqual([200, 404, 200])
    await site.post(`/answers/${answer.id}/deletion`, asha, { deleted: '1', reason: '' })
    expect(await all()).toEqual([404, 404, 200])
    await site.post(`/comments/${comment.id}/deletion`, asha, { deleted: '0', reason: '' })
    expect(await all()).toEqual([404, 404, 200])
  })

  test('who keeps order sees what they hid, and nobody else does, nor who keeps order elsewhere', async () => {
    const spaceId = await privateSpace('lab')
    const writer = await person({ spaces: ['lab'] })
    const member = await person({ spaces: ['lab'] })
    const keeper = await person({ moderates: ['lab'] })
    const elsewhere = await person({ role: 'moderator' })
    const [one, two] = [await bring(site, writer, 'a.txt', 'one'), await bring(site, writer, 'b.txt', 'two')]
    const id = await ask(site, writer, { body: one.markdown, spaceId })
    await site.post(`/posts/${id}/comments`, writer, { body: two.markdown })
    const hide = { intent: 'hide', why: 'It names a customer.' }
    await site.post(`/posts/${id}/moderation`, keeper, hide)
    for (const file of [one, two]) {
      const seen = [keeper, writer, member, elsewhere].map((who) => status(who, addressOf(file)))
      expect(await Promise.all(seen)).toEqual([200, 200, 404, 404])
    }
  })

  test('an edit adds files, and what it takes out stays for those who read the earlier revision', async () => {
    const [one, two] = [await bring(site, maria, 'a.txt', 'one'), await bring(site, maria, 'b.txt', 'two')]
    const id = await ask(site, maria, { body: one.markdown })
    await site.post(`/posts/${id}/edit`, maria, questionFields({ body: two.markdown, revision: '1' }))
    expect([await status(asha, addressOf(one)), await status(asha, addressOf(two))]).toEqual([200, 200])
  })

  test('what has not changed is not sent again, and only to those who may still read it', async () => {
    const file = await bring(site, maria, 'a.png', await picture())
    const id = await ask(site, maria, { body: file.markdown })
    const etag = (await site.get(addressOf(file), asha)).headers.get('ETag') ?? ''
    const again304 = () => site.request('GET', addressOf(file), asha, { headers: { 'If-None-Match': etag } })
    expect((await again304()).status).toBe(304)
    await site.post(`/posts/${id}/deletion`, maria, { deleted: '1', reason: '' })
    expect((await again304()).status).toBe(404)
  })
})

describe('a text without its writer’s name', () => {
  beforeEach(() => transaction((tx) => tx.space.updateMany({ data: { anonymous: true } })))

  test('takes pictures, and their rows tell of the name it is written under', async () => {
    setClock('2026-11-25T10:40:12.345Z')
    const file = await bring(site, maria, 'maria.png', await picture())
    const id = await ask(site, maria, { body: file.markdown, anonymous: '1' })
    const { authorId, createdAt } = await db.post.findUniqueOrThrow({ where: { id } })
    const row = await db.storedFile.findUniqueOrThrow({ where: { id: file.id } })
    expect(row).toMatchObject({ ownerId: authorId, createdAt, name: 'picture.webp', looseSince: null })
    expect(JSON.stringify(row)).not.toContain(maria.id)
    maria = await again(maria)
    await site.post(`/posts/${id}/deletion`, maria, { deleted: '1', reason: '' })
    expect([await status(maria, addressOf(file)), await status(asha, addressOf(file))]).toEqual([200, 404])
  })

  test('takes no other file, which may say inside who made it, and what was typed comes back', async () => {
    const file = await bring(site, maria, 'a.pdf', pdf())
    const answer = await site.post(
      '/posts/new',
      maria,
      questionFields({ body: file.markdown, anonymous: '1' }),
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Only pictures can stand in a text without your name')
    expect(answer.text).toContain(file.id)
    expect(await db.post.count()).toBe(0)
    expect(await db.fileHolder.count()).toBe(0)
  })
})
