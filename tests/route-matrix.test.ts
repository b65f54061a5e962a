import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOTICE_KIND_NAMES } from '~/features/notifications/notice-kinds'
import { matrixWorld, ROLES, type RoleName, SECRET, type World } from './support/matrix-world'
import { cookieOf, openSite, routeManifest } from './support/site'
import { databaseContents, storeDatabase, writesSeen } from './support/stored-database'

// Every route × who asks × method. A route without a row here fails the build.

interface Row {
  path: (world: World) => string
  /** Answers to GET for nobody, outsider, member, moderator, admin: a status, or `in` for "sign in first". */
  get: string
  /** The same for POST; without it a POST is not allowed for anybody. */
  post?: string
  form?: (world: World, role: RoleName) => Record<string, string>
}

const at = (path: string) => () => path
const EVERYBODY_INSIDE = 'in 200 200 200 200'
const INSIDE_THE_LAB = 'in 404 200 200 404'
const ADMIN_ONLY = 'in 404 404 404 200'
/** What two people share is closed to everybody else, whatever their role. */
const THE_TWO = 'in 404 200 404 404'
const THE_TWO_SEND = 'in 404 303 404 404'

const question = (suffix: string) => (world: World) => `/posts/${world.question.id}${suffix}`
const answer = (suffix: string) => (world: World) => `/answers/${world.answerId}${suffix}`
const savedSearch = (suffix: string) => (world: World) => `/searches/${world.savedSearchId}${suffix}`
const comment = (suffix: string) => (world: World) => `/comments/${world.commentId}${suffix}`
const lesson = (suffix: string) => (world: World) => `/posts/${world.lesson.id}${suffix}`
const suggestion = (suffix: string) => (world: World) => `/suggestions/${world.suggestionId}${suffix}`
const use = (suffix: string) => (world: World) => `/uses/${world.useId}${suffix}`
const experiment = (which: keyof World['experiments'], suffix: string) => (world: World) =>
  `/posts/${world.experiments[which]}${suffix}`
const KEEPERS = 'in 404 403 200 404'
const KEEPERS_SEND = 'in 404 403 303 404'
/** Others do not even learn that there is such a page. */
const KEEPERS_ONLY = 'in 404 404 200 404'
const entry = { context: 'Elsewhere', usedOn: '2026-01-05', result: 'not', conditions: 'Above 10,000 rows' }
const betterLesson = {
  ...{ kind: 'lesson', title: 'A better title', summary: 'So.', whatHappened: 'It.', why: 'So.' },
  ...{ doDifferently: 'This.', outcome: 'failed', revision: '1' },
}
const profile = (name: string, handle: string) => ({
  name,
  handle,
  team: '',
  title: '',
  bio: '',
  timeZone: 'UTC',
})
const topicFields = {
  name: 'New topic',
  slug: '',
  description: 'What belongs in here.',
  parent: '',
  synonyms: '',
}
const spaceFields = { name: 'New space', slug: '', description: '', visibility: 'open' }
const password = 'a long enough passphrase'
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const matrix: Record<string, Row> = {
  _index: { path: at('/'), get: EVERYBODY_INSIDE },
  unanswered: { path: at('/unanswered'), get: EVERYBODY_INSIDE },
  following: { path: at('/following'), get: EVERYBODY_INSIDE },
  'following_.all': { path: at('/following/all'), get: EVERYBODY_INSIDE },
  inbox: {
    path: at('/inbox'),
    get: EVERYBODY_INSIDE,
    // Nobody reaches a line of somebody else's inbox: the line is the member's.
    post: 'in 404 303 404 404',
    form: ({ noticeId }) => ({ intent: 'archive', notice: noticeId }),
  },
  'groups._index': {
    path: at('/groups'),
    get: EVERYBODY_INSIDE,
    // Moderating one space makes nobody a moderator of the site.
    post: 'in 403 403 403 302',
    form: () => ({ name: 'Data team', handle: 'data-team', description: '' }),
  },
  'groups.$handle': {
    path: at('/groups/platform-team'),
    get: EVERYBODY_INSIDE,
    post: 'in 403 403 403 302',
    form: ({ colleague }) => ({ change: 'add', handle: colleague.handle }),
  },
  'inbox_.live': { path: at('/inbox/live'), get: EVERYBODY_INSIDE },
  questions: { path: at('/questions'), get: EVERYBODY_INSIDE },
  lessons: { path: at('/lessons'), get: EVERYBODY_INSIDE },
  experiments: { path: at('/experiments'), get: EVERYBODY_INSIDE },
  'experiments_.tried': {
    path: at(`/experiments/tried?hypothesis=${SECRET}+sings`),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ hypothesis: SECRET, primaryMetric: '', title: 'And the rest' }),
  },
  'experiments_.all': { path: at('/experiments/all'), get: EVERYBODY_INSIDE },
  search: { path: at(`/search?q=${SECRET}`), get: EVERYBODY_INSIDE },
  'search_.opened.$id': {
    path: (world) => `/search/opened/${world.question.id}`,
    get: 'in 404 302 302 404',
    post: 'in 404 204 204 404',
    form: () => ({ search: 'a'.repeat(22), position: '1', at: '0' }),
  },
  'search_.suggestions': { path: at(`/search/suggestions?q=${SECRET}`), get: EVERYBODY_INSIDE },

  'rounds._index': {
    path: at('/rounds'),
    get: EVERYBODY_INSIDE,
    post: 'in 404 403 302 404',
    form: ({ lab }) => ({ space: lab.slug }),
  },
  'rounds.$id': {
    path: ({ roundId }) => `/rounds/${roundId}`,
    get: INSIDE_THE_LAB,
    post: 'in 404 302 302 404',
    form: ({ lesson }) => ({ intent: 'nominate', post: lesson.id, why: 'It kept us from doing the same.' }),
  },
  wanted: { path: at('/wanted'), get: EVERYBODY_INSIDE },
  'wanted_.$id.claim': {
    path: ({ gapId }) => `/wanted/${gapId}/claim`,
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ claimed: '1' }),
  },
  'wanted_.$id.ask': {
    path: ({ gapId }) => `/wanted/${gapId}/ask`,
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ waiting: '0' }),
  },
  'searches._index': {
    path: at('/searches'),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ query: 'q=deploys' }),
  },
  'searches.$id': { path: savedSearch(''), get: EVERYBODY_INSIDE },
  'searches.$id_.follow': {
    path: savedSearch('/follow'),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ alerts: 'now' }),
  },
  'searches.$id_.edit': {
    path: savedSearch('/edit'),
    get: 'in 403 200 403 403',
    post: 'in 403 303 403 403',
    form: () => ({ name: 'Another name' }),
  },
  'searches.$id_.deletion': {
    path: savedSearch('/deletion'),
    get: 'in 403 200 403 403',
    post: 'in 403 303 403 403',
    form: () => ({ deleted: '1' }),
  },

  'posts.new': {
    path: at('/posts/new'),
    get: EVERYBODY_INSIDE,
    post: 'in 422 302 302 422',
    form: ({ lab }) => ({
      kind: 'question',
      title: 'A new question',
      body: 'About this.',
      topics: '',
      spaceId: lab.id,
    }),
  },
  'posts.$id._index': { path: question(''), get: 'in 404 301 301 404' },
  'posts.$id.$slug': {
    path: (world) => `/posts/${world.question.id}/${world.question.slug}`,
    get: INSIDE_THE_LAB,
  },
  'posts.$id.edit': {
    path: question('/edit'),
    get: INSIDE_THE_LAB,
    post: 'in 404 302 302 404',
    form: ({ lab }) => ({
      kind: 'question',
      title: 'A better title',
      body: 'About that.',
      topics: '',
      spaceId: lab.id,
      revision: '1',
    }),
  },
  'posts.$id.deletion': {
    path: question('/deletion'),
    get: INSIDE_THE_LAB,
    post: 'in 404 302 302 404',
    form: () => ({ deleted: '1', reason: 'Old' }),
  },
  'posts.$id.space': {
    path: question('/space'),
    // Who moderates one space only has nowhere to move it to.
    get: 'in 404 200 403 404',
    post: 'in 404 302 403 404',
    form: ({ lab, everyone }) => ({ from: lab.id, to: everyone.id, why: '' }),
  },
  'posts_.$id.answers': {
    path: question('/answers'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ body: 'Like this.' }),
  },
  'posts_.$id.comments': {
    path: question('/comments'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ body: 'Really?' }),
  },
  'experiments_.tried_.found': {
    path: at('/experiments/tried/found'),
    get: 'in 302 302 302 302',
    post: 'in 200 200 200 200',
    form: () => ({ hypothesis: `A ${SECRET} sings`, primaryMetric: '' }),
  },
  'posts.similar': {
    path: at('/posts/similar'),
    get: 'in 302 302 302 302',
    post: 'in 200 200 200 200',
    form: () => ({ title: `How a ${SECRET} sings here`, text: '' }),
  },
  'posts_.$id.answered': {
    path: question('/answered'),
    get: 'in 404 302 302 404',
    post: 'in 404 303 303 404',
    form: () => ({}),
  },
  'posts_.$id.duplicate': {
    path: question('/duplicate'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: ({ originalId }) => ({ change: 'close', to: originalId }),
  },
  'posts_.$id.merge': {
    path: question('/merge'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: ({ originalId }) => ({ to: originalId, why: 'One place for it.' }),
  },
  'answers.$id.split': {
    path: answer('/split'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ kind: 'question', title: 'A question of its own', why: 'It asks.', revision: '1' }),
  },
  'posts_.$id.follow': {
    path: question('/follow'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: (_, role) => ({ following: role === 'member' ? '0' : '1' }),
  },
  'posts_.$id.me-too': {
    path: question('/me-too'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ waits: '1' }),
  },
  'posts_.$id.resolution': {
    path: question('/resolution'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 403 404',
    form: ({ answerId }) => ({ accepted: answerId }),
  },
  'posts_.$id.reactions': {
    path: lesson('/reactions'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ brave: '1' }),
  },
  'posts_.$id.vote': {
    path: question('/vote'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ value: '1' }),
  },

  'templates._index': { path: at('/templates'), get: EVERYBODY_INSIDE },
  'templates.new': {
    path: at('/templates/new'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 303',
    form: () => ({ id: 'templates000', kind: 'question', name: 'Another', topic: '', body: 'Since when?' }),
  },
  'templates.$id': {
    path: ({ templateId }) => `/templates/${templateId}`,
    get: ADMIN_ONLY,
    post: 'in 404 404 404 303',
    form: () => ({ kind: 'question', name: 'Other', topic: '', body: 'Since when?', revision: '1' }),
  },
  'templates.$id_.deletion': {
    path: ({ templateId }) => `/templates/${templateId}/deletion`,
    get: ADMIN_ONLY,
    post: 'in 404 404 404 303',
    form: () => ({}),
  },
  completions: { path: at(`/completions?sign=%23&words=${SECRET}`), get: EVERYBODY_INSIDE },
  preview: {
    path: at('/preview'),
    get: 'in 404 404 404 404',
    post: 'in 200 200 200 200',
    form: () => ({ name: 'body', source: '**Bold**' }),
  },
  'drafts._index': { path: at('/drafts'), get: EVERYBODY_INSIDE },
  // A draft is its writer's alone. Ids are each writer's own, so others who send one begin a draft of theirs.
  'drafts.$id': {
    path: ({ draftId }) => `/drafts/${draftId}`,
    get: THE_TWO,
    post: 'in 200 200 200 200',
    form: ({ draftId }, role) => ({
      ...{ kind: 'question', title: 'Another title', submissionKey: draftId },
      draftRevision: role === 'member' ? '1' : '0',
    }),
  },
  'drafts.$id_.deletion': {
    path: ({ draftId }) => `/drafts/${draftId}/deletion`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({}),
  },

  'answers.$id.comments': {
    path: answer('/comments'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ body: 'Thanks.' }),
  },
  'answers.$id.deletion': {
    path: answer('/deletion'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ deleted: '1', reason: 'Old' }),
  },
  'answers.$id.edit': {
    path: answer('/edit'),
    get: 'in 404 403 200 404',
    post: 'in 404 403 303 404',
    form: () => ({ body: 'Better.', revision: '1' }),
  },
  'answers.$id.vote': {
    path: answer('/vote'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ value: '1' }),
  },
  'comments.$id.deletion': {
    path: comment('/deletion'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ deleted: '1', reason: 'Old' }),
  },
  'answers.$id.history': {
    path: answer('/history'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ version: '1', revision: '1' }),
  },
  'comments.$id.history': {
    path: comment('/history'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ version: '1', revision: '1' }),
  },
  'comments.$id.edit': {
    path: comment('/edit'),
    get: 'in 404 403 200 404',
    post: 'in 404 403 303 404',
    form: () => ({ body: 'Better.', revision: '1' }),
  },

  'files._index': {
    path: at('/files'),
    get: 'in 302 302 302 302',
    // What is sent without a file is refused; tests of uploads send some.
    post: 'in 422 422 422 422',
  },
  'files.new': { path: at('/files/new'), get: EVERYBODY_INSIDE, post: 'in 422 422 422 422' },
  'files.$id.$name': { path: ({ fileId }) => `/files/${fileId}/notes.txt`, get: INSIDE_THE_LAB },
  'posts_.$id.uses': {
    path: lesson('/uses'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => entry,
  },
  'posts_.$id.contest': {
    path: lesson('/contest'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 422 404',
    form: () => ({ kind: 'boundary', text: 'Holds below 10,000 rows' }),
  },
  'posts_.$id.review': {
    path: lesson('/review'),
    get: 'in 404 403 200 404',
    post: 'in 404 403 303 404',
    form: () => ({ verdict: 'holds', note: '' }),
  },
  reviews: { path: at('/reviews'), get: EVERYBODY_INSIDE },
  'posts_.$id.start': {
    path: experiment('planned', '/start'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({
      ...{ startsOn: new Date().toISOString().slice(0, 10), endsOn: '2126-01-01' },
      ...{ confirmed: '1', revision: '1' },
    }),
  },
  'posts_.$id.amendments': {
    path: experiment('running', '/amendments'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ text: 'We measure for a week longer.', why: 'A holiday came.' }),
  },
  'posts_.$id.conclusion': {
    path: experiment('running', '/conclusion'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ result: 'It held.', sampleSize: '40', verdict: 'supported', decision: 'adopt' }),
  },
  'posts_.$id.abandonment': {
    path: experiment('running', '/abandonment'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ reason: 'The feature was cancelled.' }),
  },
  'posts_.$id.numbers': {
    path: experiment('concluded', '/numbers'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ numbers: 'proportions', sizeA: '100', sizeB: '100', eventsA: '10', eventsB: '20' }),
  },
  'posts_.$id.plan[.]json': { path: experiment('running', '/plan.json'), get: INSIDE_THE_LAB },
  'posts_.$id.history': {
    path: lesson('/history'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ version: '1', revision: '1' }),
  },
  'posts_.$id.suggestion': {
    path: lesson('/suggestion'),
    // Who may edit it has nothing to suggest.
    get: 'in 404 200 403 404',
    post: 'in 404 303 403 404',
    form: () => betterLesson,
  },
  'posts_.$id.suggestions': { path: lesson('/suggestions'), get: INSIDE_THE_LAB },
  'suggestions.$id': {
    path: suggestion(''),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ intent: 'take', revision: '1' }),
  },
  'suggestions.$id_.edit': {
    path: suggestion('/edit'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => betterLesson,
  },
  'posts_.$id.redaction': {
    path: lesson('/redaction'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ secret: SECRET, why: 'It sings.', confirmed: '1' }),
  },
  'posts_.$id.flag': {
    path: lesson('/flag'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ intent: 'flag', reason: 'harmful', words: '' }),
  },
  'answers.$id.flag': {
    path: answer('/flag'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ intent: 'flag', reason: 'harmful', words: '' }),
  },
  'comments.$id.flag': {
    path: comment('/flag'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ intent: 'flag', reason: 'other', words: 'Look.' }),
  },
  'posts_.$id.moderation': {
    path: lesson('/moderation'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ intent: 'lock', why: 'It went in circles.' }),
  },
  'answers.$id.moderation': {
    path: answer('/moderation'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ intent: 'hide', why: 'It names a customer.' }),
  },
  'comments.$id.moderation': {
    path: comment('/moderation'),
    get: KEEPERS,
    post: KEEPERS_SEND,
    form: () => ({ intent: 'hide', why: 'It names a customer.' }),
  },
  moderation: { path: at('/moderation'), get: 'in 404 404 200 200' },
  'posts_.$id.links': {
    path: lesson('/links'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: ({ question }) => ({ change: 'add', type: 'follows', to: question.id }),
  },
  'posts_.$id.endorsement': {
    path: lesson('/endorsement'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 303 404',
    form: () => ({ intent: 'endorse', sentence: 'Worth an hour of everybody.', objective: 'Fewer outages' }),
  },
  leaders: { path: at('/leaders'), get: 'in 404 404 200 200' },
  objectives: { path: at('/objectives'), get: EVERYBODY_INSIDE },
  'answers.$id.uses': {
    path: answer('/uses'),
    get: INSIDE_THE_LAB,
    post: 'in 404 403 403 404',
    form: () => entry,
  },
  'uses.$id.edit': {
    path: use('/edit'),
    get: 'in 404 200 403 404',
    post: 'in 404 303 403 404',
    form: () => entry,
  },
  'uses.$id.removal': {
    path: use('/removal'),
    get: INSIDE_THE_LAB,
    post: 'in 404 303 303 404',
    form: () => ({ why: 'It was another lesson.' }),
  },

  'topics._index': { path: at('/topics'), get: EVERYBODY_INSIDE },
  'topics.new': {
    path: at('/topics/new'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => topicFields,
  },
  'topics.$slug': { path: at('/topics/postgres'), get: EVERYBODY_INSIDE },
  'topics.$slug_.edit': {
    path: at('/topics/postgres/edit'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ ...topicFields, slug: 'postgres' }),
  },
  'topics.$slug_.approval': {
    path: at('/topics/proposal/approval'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ decision: 'approve' }),
  },
  'topics.$slug_.follow': {
    path: at('/topics/postgres/follow'),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ following: '1' }),
  },

  'spaces._index': { path: at('/spaces'), get: EVERYBODY_INSIDE },
  'spaces.new': {
    path: at('/spaces/new'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => spaceFields,
  },
  'spaces.$slug': { path: at('/spaces/lab'), get: 'in 404 200 200 302' },
  'spaces.$slug_.follow': {
    path: at('/spaces/lab/follow'),
    get: 'in 404 200 200 200',
    post: 'in 404 303 303 404',
    form: () => ({ following: '1' }),
  },
  'spaces.$slug_.edit': {
    path: at('/spaces/lab/edit'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ ...spaceFields, slug: 'lab', visibility: 'private' }),
  },
  'spaces.$slug_.members': {
    path: at('/spaces/lab/members'),
    get: 'in 404 200 200 200',
    post: 'in 404 404 302 302',
    form: ({ who }) => ({ change: 'add', handle: who.outsider?.handle ?? '', role: 'member' }),
  },

  'spaces.$slug_.moderation': { path: at('/spaces/lab/moderation'), get: KEEPERS_ONLY },
  'spaces.$slug_.audit': { path: at('/spaces/lab/audit'), get: KEEPERS_ONLY },

  'people._index': { path: at('/people'), get: EVERYBODY_INSIDE },
  'people.$handle': { path: ({ colleague }) => `/people/${colleague.handle}`, get: EVERYBODY_INSIDE },
  // Nothing waits there for whoever keeps no order.
  'held._index': { path: at('/held'), get: 'in 404 404 200 200' },
  'held.$id': {
    path: ({ heldId }) => `/held/${heldId}`,
    get: 'in 200 404 404 200',
    post: 'in 404 404 404 303',
    form: () => ({ intent: 'return', note: 'Say more of it.' }),
  },
  'people.$handle_.record': {
    path: ({ colleague }) => `/people/${colleague.handle}/record`,
    get: 'in 404 404 404 200',
    // Moderating one space makes nobody a moderator of the site.
    post: 'in 404 404 404 303',
    form: () => ({ intent: 'suspend', until: dayAhead(7), reason: 'Let us talk first.' }),
  },
  'people.$handle_.follow': {
    path: ({ colleague }) => `/people/${colleague.handle}/follow`,
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ following: '1' }),
  },

  'mentors._index': { path: at('/mentors'), get: EVERYBODY_INSIDE },
  'mentors.offer': {
    path: at('/mentors/offer'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => ({
      intent: 'save',
      helpsWith: 'Migrations without downtime.',
      topics: 'postgres',
      capacity: '2',
      languages: 'English, German',
      videoLink: '',
    }),
  },
  'mentors.hours': {
    path: at('/mentors/hours'),
    get: 'in 302 200 302 302',
    post: 'in 404 303 404 404',
    form: () => ({ intent: 'add', weekday: '4', startsAt: '09:00', minutes: '30' }),
  },
  'mentors.$handle.hours': {
    path: ({ colleague }) => `/mentors/${colleague.handle}/hours`,
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: ({ freeSlot }) => ({ intent: 'book', startsAt: freeSlot, agenda: 'A slow query' }),
  },
  'mentorships.new': {
    path: at('/mentorships/new'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: ({ colleague }) => ({
      goal: 'Read a query plan without help',
      topics: 'postgres',
      background: '',
      mentor: colleague.handle,
    }),
  },
  'mentorships.$id': {
    path: ({ mentorshipId }) => `/mentorships/${mentorshipId}`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ intent: 'add-step', text: 'Shadow one review' }),
  },
  'mentorships.$id_.answer': {
    path: ({ requestId }) => `/mentorships/${requestId}/answer`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ answer: 'accept', message: '' }),
  },
  'mentorships.$id_.ending': {
    path: ({ mentorshipId }) => `/mentorships/${mentorshipId}/ending`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ result: 'reached', whatHappened: 'It went well.', why: '', doDifferently: '' }),
  },
  'mentorships.$id_.meetings': {
    path: ({ mentorshipId }) => `/mentorships/${mentorshipId}/meetings`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ day: '2126-03-01', time: '10:00', minutes: '30', videoLink: '', agenda: '' }),
  },
  'meetings._index': {
    path: at('/meetings'),
    get: EVERYBODY_INSIDE,
    post: 'in 200 200 200 200',
    form: () => ({ intent: 'make' }),
  },
  'meetings.$id': {
    path: ({ meetingId }) => `/meetings/${meetingId}`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ intent: 'write', agenda: 'First things', notes: '', revision: '1' }),
  },
  'meetings.$id_.cancellation': {
    path: ({ meetingId }) => `/meetings/${meetingId}/cancellation`,
    get: THE_TWO,
    post: THE_TWO_SEND,
    form: () => ({ reason: 'Ill' }),
  },
  'meetings.$id_.meeting[.]ics': {
    path: ({ meetingId }) => `/meetings/${meetingId}/meeting.ics`,
    get: THE_TWO,
  },
  'calendar.$token.meetings[.]ics': {
    path: ({ feedToken }) => `/calendar/${feedToken}/meetings.ics`,
    get: '200 200 200 200 200',
  },

  settings: { path: at('/settings'), get: 'in 302 302 302 302' },
  'settings._index': { path: at('/settings'), get: 'in 302 302 302 302' },
  'settings.profile': {
    path: at('/settings/profile'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: (_, role) => profile('New Name', `new-${role}`),
  },
  'settings.password': {
    path: at('/settings/password'),
    get: EVERYBODY_INSIDE,
    post: 'in 422 422 422 422',
    form: () => ({ current: 'wrong', password }),
  },
  'settings.picture': {
    path: at('/settings/picture'),
    get: EVERYBODY_INSIDE,
    post: 'in 422 422 422 422',
    form: () => ({ picture: 'not a file' }),
  },
  'settings.attention': {
    path: at('/settings/attention'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => ({ asksAWeek: '2', quietFrom: '18:00', quietUntil: '08:00' }),
  },
  'settings.notifications': {
    path: at('/settings/notifications'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => ({
      ...Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [kind, 'digest'])),
      ...{ digest: 'weekly', digestHour: '7', digestDay: '5' },
    }),
  },
  'settings.notifications_.address': {
    path: at('/settings/notifications/address'),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ works: '1' }),
  },
  'settings.notifications_.devices': {
    path: at('/settings/notifications/devices'),
    get: EVERYBODY_INSIDE,
    post: 'in 303 303 303 303',
    form: () => ({ intent: 'remove', device: 'aaaaaaaaaaaa' }),
  },
  'settings.sessions': {
    path: at('/settings/sessions'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => ({ intent: 'everywhere' }),
  },

  'answers.$id.suggestion': {
    path: answer('/suggestion'),
    // Who may edit it has no need to suggest.
    get: 'in 404 200 403 404',
    post: 'in 404 303 403 404',
    form: () => ({ body: 'Better words', revision: '1' }),
  },
  'answers.$id.suggestions': { path: answer('/suggestions'), get: INSIDE_THE_LAB },
  'settings.data': { path: at('/settings/data'), get: EVERYBODY_INSIDE },
  'settings.data_.deletion': {
    path: at('/settings/data/deletion'),
    get: EVERYBODY_INSIDE,
    post: 'in 422 422 422 422',
    form: () => ({ intent: 'ask', password }),
  },
  'settings.data_.export[.]zip': { path: at('/settings/data/export.zip'), get: EVERYBODY_INSIDE },

  admin: { path: at('/admin'), get: ADMIN_ONLY },
  'admin._index': { path: at('/admin'), get: ADMIN_ONLY },
  'admin.people': { path: at('/admin/people'), get: ADMIN_ONLY },
  'admin.people_.$id': {
    path: ({ colleague }) => `/admin/people/${colleague.id}`,
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ intent: 'role', role: 'moderator' }),
  },
  'admin.invitations': {
    path: at('/admin/invitations'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ intent: 'invite', email: 'guest@example.com', role: 'member' }),
  },
  'admin.mail._index': {
    path: at('/admin/mail'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 303',
    form: () => ({ mail: 'aaaaaaaaaaaa' }),
  },
  'admin.mail.$id': { path: ({ mailId }) => `/admin/mail/${mailId}`, get: ADMIN_ONLY },
  'admin.deliveries': {
    path: at('/admin/deliveries'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ delivery: 'aaaaaaaaaaaa' }),
  },
  'admin.names._index': { path: at('/admin/names'), get: ADMIN_ONLY },
  'admin.names.$id': {
    path: ({ pseudonymId }) => `/admin/names/${pseudonymId}`,
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ intent: 'ask', reason: 'Somebody may come to harm.' }),
  },
  'admin.audit': { path: at('/admin/audit'), get: ADMIN_ONLY },
  'admin.searches': { path: at('/admin/searches'), get: ADMIN_ONLY },
  'admin.site': {
    path: at('/admin/site'),
    get: ADMIN_ONLY,
    post: 'in 404 404 404 302',
    form: () => ({ siteName: 'Other', allowedDomains: '' }),
  },

  'mail.stop.$token': {
    // The token is the member's; whoever presses the button, it is their mails that end.
    path: ({ stopToken }) => `/mail/stop/${stopToken}`,
    get: '200 200 200 200 200',
    post: '200 200 200 200 200',
    form: () => ({ 'List-Unsubscribe': 'One-Click' }),
  },

  // Only a mail server is let in, by a secret; to everybody else there is nothing.
  'mail.bounces': { path: at('/mail/bounces'), get: '404 404 404 404 404', post: '404 404 404 404 404' },

  'settings.recognition': {
    path: at('/settings/recognition'),
    get: EVERYBODY_INSIDE,
    post: 'in 302 302 302 302',
    form: () => ({ badges: 'no' }),
  },
  'settings.feeds': {
    path: at('/settings/feeds?of=topic:postgres'),
    get: EVERYBODY_INSIDE,
    post: 'in 200 200 200 200',
    form: () => ({ intent: 'make', of: 'topic:postgres' }),
  },
  'feeds.$token.posts[.]atom': {
    // The token is the outsider's: whoever holds it, it shows what they may read.
    path: ({ atomToken }) => `/feeds/${atomToken}/posts.atom`,
    get: '200 200 200 200 200',
  },

  'media.$': { path: at('/media/pictures/none.webp'), get: 'in 404 404 404 404' },
  $: { path: at('/no/such/page'), get: 'in 404 404 404 404' },
  setup: {
    path: at('/setup'),
    get: '404 404 404 404 404',
    post: '404 404 404 404 404',
    form: () => ({
      siteName: 'X',
      allowedDomains: '',
      name: 'X Y',
      handle: 'x-y',
      email: 'x@example.com',
      password,
    }),
  },
  'sign-in': {
    path: at('/sign-in'),
    get: '200 302 302 302 302',
    post: '422 302 302 302 302',
    form: () => ({ email: 'who@example.com', password: 'wrong' }),
  },
  'sign-out': {
    path: at('/sign-out'),
    get: '302 302 302 302 302',
    post: '302 302 302 302 302',
    form: () => ({}),
  },
  join: {
    path: at('/join'),
    get: '200 302 302 302 302',
    post: '302 302 302 302 302',
    form: () => ({ email: 'new@example.com' }),
  },
  'join_.$token': {
    path: ({ joinToken }) => `/join/${joinToken}`,
    get: '200 302 302 302 302',
    post: '302 302 302 302 302',
    form: () => ({ name: 'New Person', handle: 'new-person', password }),
  },
  reset: {
    path: at('/reset'),
    get: '200 302 302 302 302',
    post: '302 302 302 302 302',
    form: () => ({ email: 'new@example.com' }),
  },
  'reset_.$token': {
    path: ({ resetToken }) => `/reset/${resetToken}`,
    get: '200 200 200 200 200',
    post: '302 302 302 302 302',
    form: () => ({ password }),
  },
}

/** Who may be sent the secret: those who read the private space, and the administrator its kept mail. */
const mayKnow = (role: RoleName, route: string) =>
  role === 'member' || role === 'moderator' || (role === 'admin' && route.startsWith('admin.mail'))

let site: Awaited<ReturnType<typeof openSite>>
let world: World
let restore: () => Promise<void>
let contents: string

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  if (restore) return restore()
  world = await matrixWorld()
  for (const viewer of Object.values(world.who)) if (viewer) await cookieOf(viewer)
  restore = await storeDatabase('matrix')
  contents = databaseContents()
})

const routes = Object.keys(routeManifest).map((id) => id.replace(/^routes\//, ''))

it('every route has its row, and every row its route', () => {
  expect(Object.keys(matrix).sort()).toEqual(routes.sort())
})

/** `in` when the answer is to sign in first. */
function said({ status, location }: { status: number; location: string | null }): string {
  return status === 302 && location?.startsWith('/sign-in') ? 'in' : String(status)
}

const leadsToSignIn = (route: string) => ['sign-out', 'settings.sessions', 'reset_.$token'].includes(route)

describe.each(Object.entries(matrix))('%s', (route, row) => {
  const expected = (answers: string, role: RoleName) => answers.split(' ')[ROLES.indexOf(role)]

  it('shows itself to those who may see it, and its data to no one else', async () => {
    const path = row.path(world)
    for (const role of ROLES) {
      const answer = await site.get(path, world.who[role])
      expect([role, said(answer)]).toEqual([role, expected(row.get, role)])
      const [pathname = '', search] = path.split('?')
      const data = await site.get(
        `${pathname === '/' ? '/_root' : pathname}.data${search ? `?${search}` : ''}`,
        world.who[role],
      )
      if (!mayKnow(role, route))
        for (const { text } of [answer, data])
          expect(text.replaceAll(path, '')).not.toContain(`A ${SECRET} sings`)
    }
  })

  it('takes a form from those who may send it, and changes nothing for anybody else', async () => {
    for (const role of ROLES) {
      await restore()
      const writes = writesSeen()
      const answer = await site.post(row.path(world), world.who[role], row.form?.(world, role))
      // Signing out and resetting lead to the sign-in page too, and are no refusal.
      const status = leadsToSignIn(route) ? String(answer.status) : said(answer)
      const wanted = row.post ? expected(row.post, role) : '405'
      const refused = answer.status >= 400 || status === 'in'
      expect([role, status]).toEqual([role, leadsToSignIn(route) && wanted === 'in' ? '302' : wanted])
      if (refused && writesSeen() !== writes) expect(databaseContents()).toBe(contents)
    }
  })

  it('knows no method but reading and sending', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await site.request(method, row.path(world), world.who.admin)).status).toBe(405)
    }
  })
})
