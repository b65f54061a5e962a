import { describe, expect, it } from 'vitest'
import { demoAdmin, demoCompany, demoMember, demoModerator, demoToday } from '#prisma/seed/demo-company'
import type { PostStory } from '#prisma/seed/story'

const { people, topics, spaces, posts, follows } = demoCompany
const joined = new Map(people.map((person) => [person.handle, person.joined]))
const slugs = new Set(topics.map((topic) => topic.slug))
const keys = new Map(posts.map((post) => [post.key, post]))
const membersOf = new Map(spaces.map((space) => [space.slug, new Set(space.members)]))

interface Act {
  what: string
  by: string
  at: string
  after: string
}

const commentsOf = (what: string, after: string, comments: PostStory['comments'] = []): Act[] =>
  comments.map((comment) => ({ ...comment, what: `a comment on ${what}`, after }))

const answersOf = (post: PostStory) => (post.kind === 'question' ? (post.answers ?? []) : [])

/** Everything somebody does around a post, each with the moment it has to come after. */
function actsOf(post: PostStory): Act[] {
  return [
    { what: post.key, by: post.by, at: post.at, after: '' },
    ...commentsOf(post.key, post.at, post.comments),
    ...answersOf(post).flatMap((answer) => [
      { what: `an answer to ${post.key}`, by: answer.by, at: answer.at, after: post.at },
      ...commentsOf(`an answer to ${post.key}`, answer.at, answer.comments),
    ]),
  ]
}

interface Ballot {
  on: string
  author: string
  at: string
  voters: string[]
}

const ballotsOf = (post: PostStory): Ballot[] => [
  { on: post.key, author: post.by, at: post.at, voters: post.votes ?? [] },
  { on: post.key, author: post.by, at: post.at, voters: post.kind === 'question' ? (post.meToo ?? []) : [] },
  ...answersOf(post).map((answer) => ({
    on: `an answer to ${post.key}`,
    author: answer.by,
    at: answer.at,
    voters: answer.votes ?? [],
  })),
]

const acts = posts.flatMap(actsOf)
const ballots = posts.flatMap(ballotsOf)
const repeated = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at)
const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value && typeof value === 'object'
      ? Object.values(value).map(textOf).join('\n')
      : ''

describe('the demo company', () => {
  it('is large enough to look lived in', () => {
    const ofKind = (kind: PostStory['kind']) => posts.filter((post) => post.kind === kind).length
    expect(people.length).toBeGreaterThanOrEqual(25)
    expect(topics.length).toBeGreaterThanOrEqual(12)
    expect(posts.length).toBeGreaterThanOrEqual(60)
    expect(ofKind('question')).toBeGreaterThanOrEqual(25)
    expect(ofKind('lesson')).toBeGreaterThanOrEqual(20)
    expect(ofKind('experiment')).toBeGreaterThanOrEqual(14)
  })

  it('gives every person, topic, space and post a name of its own', () => {
    expect(repeated(people.map((person) => person.handle))).toEqual([])
    expect(repeated(people.map((person) => person.email))).toEqual([])
    expect(repeated(topics.flatMap((topic) => [topic.slug, ...topic.synonyms]))).toEqual([])
    expect(repeated(spaces.map((space) => space.slug))).toEqual([])
    expect(repeated(posts.map((post) => post.key))).toEqual([])
    expect(repeated(posts.map((post) => post.title))).toEqual([])
  })

  it('knows everybody who acts, and nobody acts before joining or after today', () => {
    const offending = [...acts, ...topics, ...spaces, ...follows].filter(
      ({ by, at }) => at < (joined.get(by) ?? 'nobody') || at.slice(0, 10) > demoToday,
    )
    expect(offending).toEqual([])
  })

  it('writes its times in UTC, at moments that exist', () => {
    const times = [...people.map((person) => person.joined), ...[...acts, ...follows].map((act) => act.at)]
    expect(times.filter((at) => new Date(at).toISOString() !== at.replace('Z', '.000Z'))).toEqual([])
  })

  it('answers after the question and comments after what is commented on', () => {
    expect(acts.filter((act) => act.at <= act.after)).toEqual([])
  })

  it('tells its stories in time order', () => {
    const times = posts.map((post) => post.at)
    expect(times).toEqual([...times].sort())
  })

  it('lets nobody vote on their own work, twice, or before joining', () => {
    const offending = ballots.filter(
      ({ author, at, voters }) =>
        voters.includes(author) ||
        repeated(voters).length > 0 ||
        voters.some((voter) => at < (joined.get(voter) ?? 'nobody')),
    )
    expect(offending).toEqual([])
  })

  it('files every post under topics that exist by then, a parent before its children', () => {
    const born = new Map(topics.map((topic) => [topic.slug, topic.at]))
    for (const post of posts) {
      expect(post.topics.length, post.key).toBeGreaterThan(0)
      expect(post.topics.length, post.key).toBeLessThanOrEqual(5)
      for (const slug of post.topics) expect(post.at > (born.get(slug) ?? 'unknown'), post.key).toBe(true)
    }
    for (const [place, topic] of topics.entries()) {
      if (topic.parent) expect(topics.slice(0, place).map((earlier) => earlier.slug)).toContain(topic.parent)
    }
  })

  it('keeps private spaces to their members, readers and voters included', () => {
    const inside = posts.filter((post) => post.space)
    expect(inside.length).toBeGreaterThanOrEqual(5)
    for (const post of inside) {
      const members = membersOf.get(post.space ?? '')
      const present = [
        ...actsOf(post).map((act) => act.by),
        ...ballotsOf(post).flatMap((ballot) => ballot.voters),
      ]
      expect(
        present.filter((handle) => !members?.has(handle)),
        post.key,
      ).toEqual([])
    }
    for (const space of spaces) {
      const strangers = space.moderators.filter((handle) => !space.members.includes(handle))
      expect(strangers, space.slug).toEqual([])
    }
  })

  it('follows only what exists by then and can be seen', () => {
    for (const follow of follows) {
      const post = follow.post === undefined ? undefined : keys.get(follow.post)
      const targets = [follow.topic, follow.person, follow.post].filter(Boolean)
      expect(targets, JSON.stringify(follow)).toHaveLength(1)
      if (follow.topic) expect(slugs).toContain(follow.topic)
      if (follow.person) expect(follow.at > (joined.get(follow.person) ?? 'nobody')).toBe(true)
      if (follow.person) expect(follow.person).not.toBe(follow.by)
      if (follow.post) expect(follow.at > (post?.at ?? 'unknown'), follow.post).toBe(true)
      if (post?.space) expect(membersOf.get(post.space)).toContain(follow.by)
    }
  })

  it('mentions only people and topics that exist', () => {
    const prose = textOf([posts, people.map((person) => person.bio)]).replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
    const mentioned = [...prose.matchAll(/(?<![\w.])@([a-z][\w-]*)/g)].map(([, handle]) => handle ?? '')
    const tagged = [...prose.matchAll(/(?<![\w&])#([a-z][\w-]*)/g)].map(([, slug]) => slug ?? '')
    expect(mentioned.length).toBeGreaterThan(10)
    expect(tagged.length).toBeGreaterThan(3)
    expect(mentioned.filter((handle) => !joined.has(handle))).toEqual([])
    expect(tagged.filter((slug) => !slugs.has(slug))).toEqual([])
  })

  it('accepts at most one answer, and leaves some questions open', () => {
    const questions = posts.filter((post) => post.kind === 'question')
    const accepted = (post: PostStory) => answersOf(post).filter((answer) => answer.accepted).length
    expect(questions.filter((post) => accepted(post) > 1)).toEqual([])
    expect(questions.filter((post) => answersOf(post).length === 0).length).toBeGreaterThanOrEqual(3)
    expect(questions.filter((post) => accepted(post) === 1).length).toBeGreaterThan(questions.length / 2)
  })

  it('closes a question into one that was asked before it, after it was asked', () => {
    const closed = posts.flatMap((post) =>
      post.kind === 'question' && post.duplicateOf ? [{ post, into: post.duplicateOf }] : [],
    )
    expect(closed.length).toBeGreaterThan(0)
    for (const { post, into } of closed) {
      const original = keys.get(into.post)
      expect(original?.kind, post.key).toBe('question')
      const times = [original?.at ?? '', post.at, into.at]
      expect(times, post.key).toEqual([...times].sort())
      expect(into.at > (joined.get(into.by) ?? 'nobody'), post.key).toBe(true)
    }
  })

  it('concludes an experiment with a result, a size, an outcome and a decision, and no other', () => {
    for (const post of posts) {
      if (post.kind !== 'experiment') continue
      const { key, status, result, sampleSize, verdict, decision } = post
      const concluded = status === 'concluded'
      expect([Boolean(result), Boolean(sampleSize), Boolean(verdict), Boolean(decision)], key).toEqual([
        concluded,
        concluded,
        concluded,
        concluded,
      ])
    }
  })

  it('plans an experiment before it starts, and is honest about how far it has come', () => {
    const due: string[] = []
    for (const post of posts) {
      if (post.kind !== 'experiment') continue
      const { key, at, status, startsOn = '', endsOn = '' } = post
      if (startsOn) expect(startsOn >= at.slice(0, 10), key).toBe(true)
      if (endsOn) expect(endsOn >= startsOn, key).toBe(true)
      if (status === 'planned') expect(startsOn > demoToday, key).toBe(true)
      if (status === 'running') expect(startsOn <= demoToday, key).toBe(true)
      if (status === 'running' && endsOn <= demoToday) due.push(key)
      if (status === 'concluded') expect(endsOn !== '' && endsOn <= demoToday, key).toBe(true)
    }
    // One of them waits for its decision, so that the board has something to show.
    expect(due).toEqual(['sixty-second-video'])
  })

  it('shares failures as often as successes', () => {
    const outcomes = posts.flatMap((post) => (post.kind === 'lesson' ? [post.outcome] : []))
    expect(outcomes.filter((outcome) => outcome === 'failed').length).toBeGreaterThan(outcomes.length / 2)
    expect(new Set(outcomes)).toEqual(new Set(['worked', 'failed', 'mixed']))
  })

  it('has titles that fit a line of a list', () => {
    const wrong = posts.filter(({ title }) => title.length < 30 || title.length > 110)
    expect(wrong.map((post) => post.title)).toEqual([])
  })

  it('names a member, a moderator and an administrator to sign in as', () => {
    const roleOf = (handle: string) => people.find((person) => person.handle === handle)?.role
    expect(roleOf(demoMember)).toBe('member')
    expect(roleOf(demoModerator)).toBe('moderator')
    expect(roleOf(demoAdmin)).toBe('admin')
  })
})
