import { addPerson } from '~/features/accounts/add-person.server'
import { hashPassword } from '~/features/accounts/passwords.server'
import { profileForm } from '~/features/accounts/profile-form'
import { reviseProfile } from '~/features/accounts/revise-profile.server'
import { setUpSite } from '~/features/accounts/set-up-site.server'
import type { Viewer } from '~/features/accounts/viewer'
import { loadViewer } from '~/features/accounts/viewer.server'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { postAnswer } from '~/features/answers/post-answer.server'
import { addComment } from '~/features/comments/add-comment.server'
import { closeAsDuplicate } from '~/features/duplicates/close-as-duplicate.server'
import { followPerson } from '~/features/follows/follow-person.server'
import { followPost } from '~/features/follows/follow-post.server'
import { followTopic } from '~/features/follows/follow-topic.server'
import { publishForm } from '~/features/posts/post-form'
import { publishPost } from '~/features/posts/publish-post.server'
import { react } from '~/features/reactions/react.server'
import type { ReactionWanted } from '~/features/reactions/reaction-form'
import { REACTION_KINDS } from '~/features/reactions/reaction-kinds'
import { renameSearch } from '~/features/saved-searches/change-saved-search.server'
import { followSearch } from '~/features/saved-searches/follow-search.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { addSpaceMember } from '~/features/spaces/add-space-member.server'
import { createSpace } from '~/features/spaces/create-space.server'
import { removeSpaceMember } from '~/features/spaces/remove-space-member.server'
import { reviseSpace } from '~/features/spaces/revise-space.server'
import type { SeatRole } from '~/features/spaces/space-rules'
import { createTemplate } from '~/features/templates/create-template.server'
import { newTemplateForm } from '~/features/templates/template-form'
import { proposeTopic } from '~/features/topics/propose-topic.server'
import { topicForm } from '~/features/topics/topic-form'
import { sayMeToo } from '~/features/votes/say-me-too.server'
import { voteOnAnswer, voteOnPost } from '~/features/votes/vote.server'
import { gapRadar } from '~/features/wanted/gap-radar.server'
import { at } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'
import { demoAdmin, demoCompany, demoPassword } from './demo-company'
import type { AnswerStory, At, CommentStory, Person, PostStory } from './story'
import { tellApplied } from './tell-applied.server'
import { plannedStory, tellSteps } from './tell-experiment.server'
import { tellMentoring } from './tell-mentoring.server'
import { tellRecognition } from './tell-recognition.server'
import { tellRounds } from './tell-rounds.server'

/** Ids of what the stories name by handle, slug or key. */
interface Told {
  people: Map<string, string>
  spaces: Map<string, string>
  posts: Map<string, string>
}

/**
 * Tells the stories of the demo company through the same use cases that people use, each act at its own time.
 * Throws when a story asks for something that the forum refuses.
 */
export async function loadDemoCompany(): Promise<void> {
  const told: Told = { people: new Map(), spaces: new Map(), posts: new Map() }
  await tellPeople(told)
  for (const topic of demoCompany.topics) {
    const { slug, name, description, synonyms, parent = '' } = topic
    const values = { slug, name, description, parent, synonyms: synonyms.join(', ') }
    await at(
      topic.at,
      async () => void (await proposeTopic(who(told, topic.by), parseValues(values, topicForm))),
    )
  }
  for (const { by, at: time, topic = '', texts, ...template } of demoCompany.templates) {
    const wanted = parseValues({ ...template, ...texts, topic, id: newId() }, newTemplateForm)
    await at(time, () => createTemplate(who(told, by), wanted))
  }
  await tellSpaces(told)
  for (const post of demoCompany.posts) await tellPost(told, post)
  const named = {
    who: (handle: string) => who(told, handle),
    idOf: (key: string) => idOf(told.posts, key),
  }
  await tellApplied(demoCompany.applied, named)
  await tellRecognition(demoCompany.recognition, named)
  await tellSearches(told)
  for (const follow of demoCompany.follows) {
    const viewer = who(told, follow.by)
    await at(follow.at, async () => {
      if (follow.topic) await followTopic(viewer, { slug: follow.topic, following: true })
      if (follow.person) await followPerson(viewer, { handle: follow.person, following: true })
      if (follow.post) await followPost(viewer, idOf(told.posts, follow.post), { following: true })
    })
  }
  await tellMentoring(demoCompany.mentoring, (handle) => who(told, handle))
  await tellRounds(demoCompany.rounds, {
    who: (handle) => who(told, handle),
    postId: (key) => idOf(told.posts, key),
  })
}

/** The gaps are told in the machine's time: the board shows what was asked in the last 90 days. */
async function tellSearches(told: Told): Promise<void> {
  for (const { by, at: time, query, name, alerts, followers = [] } of demoCompany.savedSearches) {
    await at(time, async () => {
      const { id } = await saveSearch(who(told, by), query)
      await renameSearch(who(told, by), id, name)
      await followSearch(who(told, by), id, alerts)
      for (const handle of followers) await followSearch(who(told, handle), id, 'daily')
    })
  }
  for (const { by, text } of demoCompany.gaps) {
    const search = { text, plain: true, results: 0, found: [] }
    await at(new Date(Date.now() - 5 * 86_400_000), () =>
      gapRadar.searched(by.map((handle) => ({ ...search, userId: idOf(told.people, handle) }))),
    )
  }
}

async function tellPeople(told: Told): Promise<void> {
  const everybody = demoCompany.people
  const admin = everybody.find(({ handle }) => handle === demoAdmin)
  if (!admin) throw new Error('The demo company has no administrator.')
  const founded = everybody[0]?.joined ?? admin.joined
  const { name, handle, email } = admin
  const site = { siteName: 'Lumen', allowedDomains: 'lumen.example', password: demoPassword }
  told.people.set(handle, await at(founded, () => setUpSite({ ...site, name, handle, email })))
  await transaction((tx) => tx.site.update({ where: { id: 1 }, data: { isDemo: true } }))
  // One hash for all: each would take as long as a sign-in should.
  const passwordHash = await hashPassword(demoPassword)
  for (const person of everybody) await tellPerson(told, person, passwordHash)
}

async function tellPerson(told: Told, person: Person, passwordHash: string): Promise<void> {
  const { handle, name, email, role } = person
  if (!told.people.has(handle)) {
    const id = await at(person.joined, () =>
      transaction((tx) => addPerson(tx, { handle, name, email, role, passwordHash })),
    )
    told.people.set(handle, id)
  }
  const { team, title, bio, timeZone } = person
  const profile = parseValues({ handle, name, team, title, bio, timeZone }, profileForm)
  await at(person.joined, () => reviseProfile(who(told, handle), profile))
}

async function tellSpaces(told: Told): Promise<void> {
  for (const { by, at: time, members, moderators, ...wanted } of demoCompany.spaces) {
    const { slug } = wanted
    // The first one stands since the site was opened.
    if (wanted.visibility === 'open') {
      await at(time, () => reviseSpace(who(told, by), slug, wanted))
      continue
    }
    const { id } = await at(time, () => createSpace(who(told, by), wanted))
    told.spaces.set(slug, id)
    const add = (handle: string, role: SeatRole) =>
      at(time, () => addSpaceMember(who(told, by), { slug, handle, role }))
    for (const handle of moderators) await add(handle, 'moderator')
    for (const handle of members.filter((it) => !moderators.includes(it))) await add(handle, 'member')
    // Whoever opened the room for others does not stay in it.
    if (![...members, ...moderators].includes(by)) {
      await at(time, () => removeSpaceMember(who(told, by), { slug, handle: by }))
    }
  }
}

async function tellPost(told: Told, story: PostStory): Promise<void> {
  const published = story.kind === 'experiment' ? plannedStory(story) : story
  const wanted = parseValues(valuesOf(told, published), publishForm)
  const { id } = await at(story.at, () => publishPost(who(told, story.by), wanted))
  told.posts.set(story.key, id)
  if (story.kind === 'experiment') await tellSteps(story, id, () => who(told, story.by))
  if (story.kind === 'question') {
    for (const answer of story.answers ?? []) await tellAnswer(told, id, story.by, answer)
    for (const handle of story.meToo ?? []) await later(story.at, () => sayMeToo(who(told, handle), id, true))
  }
  await tellComments(told, { postId: id }, story.comments)
  if (story.kind === 'question' && story.duplicateOf) {
    const { post: original, by, at: time } = story.duplicateOf
    await at(time, () => closeAsDuplicate(who(told, by), id, idOf(told.posts, original)))
  }
  const isFailure = story.kind === 'lesson' && story.outcome === 'failed'
  for (const [place, handle] of (story.votes ?? []).entries())
    await later(story.at, () =>
      isFailure ? react(who(told, handle), id, kindWords(place)) : voteOnPost(who(told, handle), id, 1),
    )
}

/** Whoever found a told failure useful says so in one of the three ways. */
function kindWords(place: number): ReactionWanted {
  return { kind: REACTION_KINDS[place % REACTION_KINDS.length] ?? 'thanks', given: true }
}

async function tellAnswer(told: Told, postId: string, asker: string, story: AnswerStory): Promise<void> {
  const { id } = await at(story.at, () =>
    postAnswer(who(told, story.by), { postId, body: story.body, submissionKey: undefined }),
  )
  await tellComments(told, { answerId: id }, story.comments)
  for (const handle of story.votes ?? []) await later(story.at, () => voteOnAnswer(who(told, handle), id, 1))
  if (story.accepted) await later(story.at, () => acceptAnswer(who(told, asker), postId, id))
}

async function tellComments(
  told: Told,
  on: { postId: string } | { answerId: string },
  comments: CommentStory[] = [],
): Promise<void> {
  for (const { by, body, at: time, anonymous } of comments) {
    const how = { submissionKey: undefined, anonymous: anonymous && ('1' as const) }
    await at(time, () => addComment(who(told, by), { on, body, ...how }))
  }
}

/** A story's fields as the form would send them: all of them text. */
function valuesOf(told: Told, story: PostStory): Record<string, string> {
  const {
    key: _key,
    at: _at,
    by: _by,
    votes: _votes,
    comments: _comments,
    anonymous,
    space,
    topics,
    ...content
  } = story
  const {
    answers: _answers,
    meToo: _meToo,
    duplicateOf: _duplicateOf,
    ...fields
  } = content as typeof content & { answers?: unknown; meToo?: unknown; duplicateOf?: unknown }
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    value === undefined ? '' : String(value),
  ])
  const spaceId = space ? idOf(told.spaces, space) : ''
  const place = { topics: topics.join(', '), spaceId, ...(anonymous && { anonymous: '1' }) }
  return { ...Object.fromEntries(texts), ...place }
}

/** Reactions have no time of their own; they came within the hour. */
function later<T>(time: At, work: () => Promise<T>): Promise<T> {
  return at(new Date(Date.parse(time) + 3_600_000), work)
}

/** The person as they are now: what they may read changes while the story is told. */
function who(told: Told, handle: string): Viewer {
  const viewer = loadViewer(idOf(told.people, handle))
  if (!viewer) throw new Error(`${handle} cannot act in the demo any more.`)
  return viewer
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`The demo speaks of ${name}, which it has not told of yet.`)
  return id
}
