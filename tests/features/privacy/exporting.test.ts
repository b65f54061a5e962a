import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonOf } from '~/features/privacy/exported-rows.server'
import { TIES, type Tie } from '~/features/privacy/person-ties.server'
import { db, transaction } from '~/platform/db.server'
import { queriesOf } from '~/platform/query-count.server'
import { again, person } from '../../support/people'
import { post } from '../../support/posted'
import { cookieOf, openSite } from '../../support/site'
import { allowed, unnamedQuestion } from '../anonymity/unnamed'
import { bring } from '../uploads/bringing'
import { CALLED, somebodyWhoLeaves } from './somebody'
import { unzipped } from './unzipped'

let site: Awaited<ReturnType<typeof openSite>>
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

/** What is in the zip that somebody downloads. */
async function taken(who: { id: string }, query = '') {
  const headers = { Cookie: await cookieOf(who) }
  const response = await fetch(`${site.address}/settings/data/export.zip${query}`, { headers })
  expect(response.headers.get('Content-Type')).toBe('application/zip')
  const files = await unzipped(Buffer.from(await response.arrayBuffer()))
  return {
    names: [...files.keys()],
    all: [...files].map(([name, bytes]) => `${name}\n${bytes.toString()}`).join('\n'),
    text: (name: string) => files.get(name)?.toString() ?? '',
    json: (name: string): Record<string, unknown>[] =>
      JSON.parse(files.get(`${name}.json`)?.toString() ?? '[]'),
  }
}

describe('the download of one’s data', () => {
  test('holds what they wrote, said, follow and were told, in Markdown and JSON', async () => {
    const { leaver, friend, answerId, mentioningId, world } = await somebodyWhoLeaves()
    const file = await bring(site, leaver, 'notes.txt', 'What I noted', 'text/plain')
    const zip = await taken(leaver)

    expect(zip.names[0]).toBe('README.md')
    expect(zip.text('README.md')).toContain(`What Site keeps of ${CALLED.name}`)
    expect(JSON.parse(zip.text('account/profile.json'))).toMatchObject(CALLED)
    expect(zip.text(`written/answers/${answerId}.md`)).toContain('Use a second key')
    expect(zip.names.filter((name) => name.startsWith('written/posts/')).length).toBeGreaterThan(3)
    expect(zip.json('written/answers').map(({ id }) => id)).toContain(answerId)
    expect(zip.json('said/votes-on-posts')).toMatchObject([{ postId: mentioningId, value: 1 }])
    expect(zip.json('following/posts').map(({ postId }) => postId)).toContain(mentioningId)
    expect(zip.json('account/devices')).toMatchObject([{ device: 'A test' }])
    expect(zip.text(`files/${file.id}-notes.txt`)).toBe('What I noted')
    const [mentorship] = zip.json('mentoring/as-mentor')
    expect(mentorship).toMatchObject({ id: world.mentorshipId, MentorshipCheckIn: [{ note: 'On we go.' }] })
    expect(zip.json('notices/notices').length).toBeGreaterThan(0)
    // What others wrote, and how to reach them, is not theirs to take.
    expect(zip.all).not.toContain('Thanks @wandaq!')
    expect(zip.all).not.toContain((await db.user.findUniqueOrThrow({ where: { id: friend.id } })).email)
    for (const { hash, sharpHash } of await db.storedFile.findMany())
      expect(zip.all).not.toContain(sharpHash ?? hash)
  })

  test('holds what they wrote without their name only if they say so', async () => {
    await allowed()
    const someone = await person()
    const id = await unnamedQuestion(someone, { title: 'Why did nobody tell us?' })
    const [without, along] = [await taken(someone), await taken(someone, '?nameless=1')]
    for (const word of [id, 'Why did nobody tell us?', 'without-your-name/']) {
      expect(without.all).not.toContain(word)
      expect(along.all).toContain(word)
    }
    const other = await taken(await person(), '?nameless=1')
    expect(other.all).not.toContain(id)
  })

  test('leaves out what others wrote into their text where they read no more', async () => {
    const [leaver, stays] = [await person({ spaces: ['lab'] }), await person({ spaces: ['lab'] })]
    const [own, theirs] = [
      await post({ by: leaver, space: 'lab', title: 'Only I wrote this' }),
      await post({ by: leaver, space: 'lab', title: 'Others went on with this' }),
    ]
    await transaction(async (tx) => {
      const text = { number: 1, snapshot: '{"body":"Mine"}', at: new Date() }
      await tx.revision.create({ data: { id: 'revision', postId: theirs, byId: stays.id, ...text } })
      await tx.spaceMember.deleteMany({ where: { userId: leaver.id } })
    })
    const zip = await taken(leaver)
    expect(zip.json('written/posts').map(({ id }) => id)).toEqual([own])
    expect(zip.all).not.toContain('Others went on with this')
    expect(zip.text('README.md')).toContain('One text of yours')
  })

  test('says nothing to a mentor whose turn has not come', async () => {
    const { world } = await somebodyWhoLeaves()
    const waiting = await person()
    const [ask] = await db.mentorshipAsk.findMany({ where: { mentorshipId: world.requestId } })
    await transaction((tx) =>
      tx.mentorshipAsk.create({
        data: { id: 'waiting', mentorshipId: world.requestId, mentorId: waiting.id, position: 9 },
      }),
    )
    expect(ask).toBeDefined()
    expect((await taken(waiting)).all).not.toContain(world.requestId)
  })

  test('reads no further than it is taken, however much there is', async () => {
    const someone = await person()
    const many = Array.from({ length: 350 }, (_, number) => ({ userId: someone.id, kind: `kind-${number}` }))
    await transaction((tx) =>
      tx.noticeChoice.createMany({ data: many.map((it) => ({ ...it, channel: 'app' })) }),
    )
    const tie = TIES.find(({ at }) => at === 'NoticeChoice.userId') as Tie
    const rowsRead = async (parts: number) => {
      const text = jsonOf(tie, { viewer: someone, ids: [someone.id] })
      const queries = await queriesOf(async () => {
        for (let taken = 0; taken < parts; taken++) await text.next()
      })
      await text.return(undefined)
      return queries.filter((query) => query.includes('"NoticeChoice"')).length
    }
    expect([await rowsRead(1), await rowsRead(150), await rowsRead(351)]).toEqual([1, 2, 5])
  })

  test('is for whoever is signed in, and not again and again', async () => {
    expect((await site.get('/settings/data/export.zip')).location).toContain('/sign-in')
    const someone = await person()
    for (let time = 0; time < 5; time++) await taken(someone)
    const refused = await site.get('/settings/data/export.zip', someone)
    expect([refused.status, refused.text]).toEqual([429, expect.stringContaining('Wait')])
    expect((await site.get('/settings/data', await again(someone))).text).toContain(
      'Include what I wrote without my name',
    )
  })
})
