import { beforeEach, describe, expect, it } from 'vitest'
import { deactivatePerson } from '~/features/accounts/deactivate-person.server'
import type { Viewer } from '~/features/accounts/viewer'
import { peopleWhoKnow } from '~/features/finding/people-who-know.server'
import { searchPage } from '~/features/finding/search-page.server'
import { followTopic } from '~/features/follows/follow-topic.server'
import { bookSlot } from '~/features/meetings/book-slot.server'
import { answerSpeeds } from '~/features/mentors/answer-speed.server'
import { directoryChoice } from '~/features/mentors/directory-choice'
import { matchMentors } from '~/features/mentors/match-mentors.server'
import { mentorDirectory } from '~/features/mentors/mentor-directory.server'
import { offerPageForm } from '~/features/mentors/mentor-form'
import { mentorOf } from '~/features/mentors/mentor-of.server'
import { pauseMentoring, resumeMentoring } from '~/features/mentors/pause-mentoring.server'
import { topicMentors } from '~/features/mentors/topic-mentors.server'
import { withdrawOffer } from '~/features/mentors/withdraw-offer.server'
import { setClock } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { queriesOf } from '~/platform/query-count.server'
import { meeting, mentor, mentorship, offering, officeHour } from '../../support/mentoring'
import { again, person, topic } from '../../support/people'
import { post } from '../../support/posted'

const START = '2026-03-02T09:00:00Z'
let reader: Viewer
let postgres: string

beforeEach(async () => {
  setClock(START)
  postgres = await topic('postgres')
  await topic('pricing')
  reader = await person({ name: 'Reader' })
})

const names = (query = '') =>
  mentorDirectory(reader, { ...directoryChoice(new URLSearchParams(query)), after: null }).mentors.map(
    ({ name }) => name,
  )

describe('offering to mentor', () => {
  it('follows the topics, shows on their pages, and ends with the offer', async () => {
    const asha = await mentor({ name: 'Asha', topics: 'postgres, pricing' })
    await drainOutbox()
    expect(await db.topicFollow.count({ where: { userId: asha.id } })).toBe(2)
    expect(topicMentors(reader, ['postgres']).map(({ name }) => name)).toEqual(['Asha'])
    await withdrawOffer(asha)
    expect(topicMentors(reader, ['postgres'])).toEqual([])
    expect(mentorOf(reader, asha.id)).toBeNull()
  })

  it('follows no topic again that they stopped following, when the offer is saved anew', async () => {
    const asha = await mentor()
    await drainOutbox()
    await followTopic(asha, { slug: 'postgres', following: false })
    await offering(asha, { capacity: 3 })
    await drainOutbox()
    expect(await db.topicFollow.count({ where: { userId: asha.id } })).toBe(0)
  })

  it('is refused without topics, with languages nobody knows, and with a link that is none', () => {
    const values = { intent: 'save', helpsWith: 'Databases under load', topics: 'postgres', capacity: '2' }
    const said = (some: Record<string, string>) => {
      try {
        parseValues({ ...values, languages: 'English', videoLink: '', ...some }, offerPageForm)
        return []
      } catch (error) {
        return Object.keys((error as Invalid).problems)
      }
    }
    expect(said({})).toEqual([])
    expect(said({ topics: '' })).toEqual(['topics'])
    expect(said({ languages: 'Klingon' })).toEqual(['languages'])
    expect(said({ capacity: '11' })).toEqual(['capacity'])
    for (const link of ['http://meet.example', 'javascript:alert(1)', 'https://'])
      expect(said({ videoLink: link })).toEqual(['videoLink'])
  })
})

describe('the directory', () => {
  it('lists those with room first, then by name, and never by how much they did', async () => {
    const busy = await mentor({ name: 'Aaron', capacity: 1 })
    const famous = await mentor({ name: 'Zoe' })
    await mentor({ name: 'Mia' })
    for (let count = 0; count < 3; count++) await post({ by: reader, topics: [postgres], answeredBy: famous })
    await mentorship(await person(), busy)
    expect(names()).toEqual(['Mia', 'Zoe', 'Aaron'])
    expect(names('room=1')).toEqual(['Mia', 'Zoe'])
  })

  it('filters by topic, language and nearness in time', async () => {
    await mentor({ name: 'Berlin', timeZone: 'Europe/Berlin', languages: ['de', 'en'] })
    await mentor({ name: 'Tokyo', timeZone: 'Asia/Tokyo', languages: ['ja'], topics: 'pricing' })
    expect(names('topic=pricing')).toEqual(['Tokyo'])
    expect(names('language=de')).toEqual(['Berlin'])
    expect(names('near=1')).toEqual(['Berlin'])
    expect(names('topic=pricing&language=de')).toEqual([])
  })

  it('leaves out who pauses or left; a pause that ran out is over', async () => {
    const asha = await mentor({ name: 'Asha' })
    await pauseMentoring(asha, new Date('2026-04-01T00:00:00Z'))
    expect(names()).toEqual([])
    setClock('2026-04-01T00:00:01Z')
    expect(names()).toEqual(['Asha'])
    await pauseMentoring(asha, null)
    await resumeMentoring(asha)
    expect(names()).toEqual(['Asha'])
    await expect(pauseMentoring(asha, new Date(START))).rejects.toThrow(Invalid)
    await deactivatePerson(await person({ role: 'admin' }), asha.id, 'Left')
    expect(names()).toEqual([])
  })

  it('turns pages without losing or repeating anybody, in as many queries as for one', async () => {
    const choice = { ...directoryChoice(new URLSearchParams()), after: null as string | null }
    await officeHour(await mentor({ name: 'Person 00' }))
    const few = (await queriesOf(async () => mentorDirectory(reader, choice))).length
    for (let count = 1; count < 45; count++)
      await mentor({ name: `Person ${String(count).padStart(2, '0')}` })
    const seen: string[] = []
    do {
      const page = mentorDirectory(reader, choice)
      seen.push(...page.mentors.map(({ name }) => name))
      choice.after = page.next
    } while (choice.after)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
    expect((await queriesOf(async () => mentorDirectory(reader, { ...choice, after: null }))).length).toBe(
      few,
    )
    expect(few).toBeLessThanOrEqual(12)
  })
})

describe('evidence', () => {
  it('says the median time to a first answer with its n, over what the viewer may read', async () => {
    const asha = await mentor({ name: 'Asha' })
    for (const hours of [1, 5, 30]) {
      setClock(START)
      const id = await post({ by: reader, topics: [postgres], answeredBy: asha })
      const at = new Date(Date.parse(START) + hours * 3_600_000)
      await transaction((tx) => tx.answer.updateMany({ where: { postId: id }, data: { createdAt: at } }))
    }
    await post({ by: reader, space: 'lab', answeredBy: asha })
    await post({ by: asha, answeredBy: asha })
    expect(answerSpeeds(reader, [asha.id]).get(asha.id)).toEqual({ medianMs: 5 * 3_600_000, n: 3 })
    expect(mentorOf(reader, asha.id)?.evidence).toMatchObject({ accepted: 4 })
  })

  it('marks mentors among the people who know, beside what was found', async () => {
    const asha = await mentor({ name: 'Asha' })
    await post({ by: reader, topics: [postgres], answeredBy: asha })
    const asker = await person()
    expect(peopleWhoKnow(asker, ['postgres'])).toMatchObject([{ name: 'Asha', room: 2 }])
    await pauseMentoring(asha, null)
    expect(peopleWhoKnow(asker, ['postgres'])).toMatchObject([{ name: 'Asha', room: null }])
  })
})

describe('the match for a goal', () => {
  const matched = () => matchMentors(reader, [postgres]).map(({ name }) => name)

  it('prefers who did more in the topic, and among equals who was asked less, then by name', async () => {
    const [, knows] = [
      await mentor({ name: 'Bea' }),
      await mentor({ name: 'Cy' }),
      await mentor({ name: 'Ada' }),
    ]
    await post({ by: await person(), topics: [postgres], answeredBy: knows })
    expect(matched()).toEqual(['Cy', 'Ada', 'Bea'])
    expect(matched()).toEqual(matched())
    const ada = matchMentors(reader, [postgres])[1]
    await officeHour(await again({ id: ada?.id ?? '' }))
    await bookSlot(await person(), {
      handle: ada?.handle ?? '',
      startsAt: new Date('2026-03-05T14:00Z'),
      agenda: 'It',
    })
    setClock('2026-03-06T09:00:00Z')
    expect(matched()).toEqual(['Cy', 'Bea', 'Ada'])
  })

  it('counts nothing that the viewer may not read', async () => {
    const quiet = await mentor({ name: 'Quiet' })
    const before = matchMentors(reader, [postgres])[0]?.tenths
    await post({ by: await person(), topics: [postgres], space: 'lab', answeredBy: quiet })
    expect(matchMentors(reader, [postgres])[0]?.tenths).toBe(before)
    await post({ by: await person(), topics: [postgres], answeredBy: quiet })
    expect(matchMentors(reader, [postgres])[0]?.tenths).toBeGreaterThan(before ?? 0)
  })

  it('proposes nobody without room, on a pause, gone, or oneself', async () => {
    const full = await mentor({ name: 'Full', capacity: 1 })
    await mentorship(await person(), full)
    await pauseMentoring(await mentor({ name: 'Paused' }), null)
    await mentor({ name: 'Hours only', capacity: 0 })
    await deactivatePerson(await person({ role: 'admin' }), (await mentor({ name: 'Gone' })).id, 'Left')
    await offering(reader)
    expect(matched()).toEqual([])
  })
})

it('nothing of a mentorship is found by search', async () => {
  const asha = await mentor({ name: 'Asha' })
  const id = await mentorship(reader, asha, 'Understand zebrafinch migrations')
  await meeting(reader, id, 7, 'The zebrafinch agenda')
  await drainOutbox()
  for (const who of [reader, asha, await person({ role: 'admin' })]) {
    const page = await searchPage(who, new URLSearchParams({ q: 'zebrafinch' }))
    expect(page.posts).toEqual([])
  }
})

it('no event of mentoring carries what the two wrote', async () => {
  const asha = await mentor({ name: 'Asha' })
  const id = await mentorship(reader, asha, 'Understand zebrafinch migrations')
  await meeting(reader, id, 7, 'The zebrafinch agenda')
  const events = await db.event.findMany()
  expect(events.length).toBeGreaterThan(3)
  expect(JSON.stringify(events)).not.toContain('zebrafinch')
})
