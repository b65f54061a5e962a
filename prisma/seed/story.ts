import type { Numbers } from '~/features/experiments/numbers'

/** ISO time in UTC, e.g. '2026-09-14T09:20:00Z'. The demo runs on a fixed clock: 2026-01-05 to 2026-11-20. */
export type At = string

export interface Person {
  handle: string
  name: string
  email: string
  role: 'member' | 'moderator' | 'admin'
  team: string
  title: string
  /** Markdown, one to three sentences. */
  bio: string
  timeZone: string
  joined: At
}

export interface TopicStory {
  slug: string
  name: string
  description: string
  synonyms: string[]
  parent?: string
  by: string
  at: At
}

export interface TemplateStory {
  kind: 'question' | 'lesson' | 'experiment'
  name: string
  /** Its short name; left out, it suits every topic. */
  topic?: string
  /** Markdown by the name of its field. */
  texts: Record<string, string>
  by: string
  at: At
}

export interface SpaceStory {
  slug: string
  name: string
  description: string
  visibility: 'open' | 'private'
  /** Whether one may write in it without giving one's name. */
  anonymous: boolean
  members: string[]
  moderators: string[]
  by: string
  at: At
}

export interface CommentStory {
  at: At
  by: string
  anonymous?: true
  body: string
}

export interface AnswerStory {
  at: At
  by: string
  body: string
  accepted?: true
  /** Handles of the people who voted the answer up. */
  votes?: string[]
  comments?: CommentStory[]
}

interface PostBase {
  /** Told without the name of who tells it. */
  anonymous?: true
  /** Names the post inside the demo, for follows and tests; never shown. */
  key: string
  at: At
  by: string
  /** Slug of the space; left out, the post lives in the default one. */
  space?: string
  title: string
  topics: string[]
  votes?: string[]
  comments?: CommentStory[]
}

export interface QuestionStory extends PostBase {
  kind: 'question'
  body: string
  answers?: AnswerStory[]
  meToo?: string[]
  /** It was asked before: the key of an earlier question, and who closed this one into it. */
  duplicateOf?: { post: string; by: string; at: At }
}

export interface LessonStory extends PostBase {
  kind: 'lesson'
  /** One sentence. */
  summary: string
  whatHappened: string
  why: string
  doDifferently: string
  outcome: 'worked' | 'failed' | 'mixed'
  impact: string
  appliesWhere: string
  /** YYYY-MM-DD */
  reviewBy: string
  body?: string
}

export interface ExperimentStory extends PostBase {
  kind: 'experiment'
  hypothesis: string
  primaryMetric: string
  baseline: string
  expectedChange: string
  method: string
  guardRails: string
  /** YYYY-MM-DD; the plan is locked from this day, so the post is older than it. */
  startsOn?: string
  /** YYYY-MM-DD */
  endsOn?: string
  status: 'planned' | 'running' | 'concluded'
  /** Off for one that was written up afterwards. */
  locked?: false
  amendments?: { at: At; text: string; why: string }[]
  result?: string
  sampleSize?: number
  verdict?: 'supported' | 'refuted' | 'inconclusive' | 'stopped'
  decision?: 'adopt' | 'iterate' | 'stop'
  numbers?: Numbers
  body?: string
}

export type PostStory = QuestionStory | LessonStory | ExperimentStory

export interface FollowStory {
  by: string
  topic?: string
  person?: string
  post?: string
  at: At
}

export interface MentorStory {
  by: string
  at: At
  helpsWith: string
  topics: string
  capacity: number
  languages: string
  hours: { weekday: number; startsAt: string; minutes: number }[]
}

interface GoalStory {
  mentee: string
  mentor: string
  at: At
  goal: string
  topics: string
  background: string
}

export interface MentorshipStory extends GoalStory {
  accepted: At
  message: string
  steps: { text: string; done: boolean }[]
  meetings: { by: string; at: At; day: string; time: string; agenda: string; notes?: string }[]
  checkIns: { by: string; at: At; standing: 'well' | 'slowly' | 'stuck'; note: string }[]
}

export interface MentoringStory {
  mentors: MentorStory[]
  mentorships: MentorshipStory[]
  /** Not answered yet. */
  requests: (GoalStory & { next: string[] })[]
  bookings: { guest: string; host: string; at: At; startsAt: At; agenda: string }[]
}

/** What people searched for in the days before the demo was opened, and did not find. */
export interface GapStory {
  by: string[]
  text: string
}

export interface SavedSearchStory {
  by: string
  at: At
  /** What stands behind `/search?`. */
  query: string
  name: string
  alerts: 'now' | 'daily' | 'weekly' | 'never'
  followers?: string[]
}

/** What was done with the posts of others, each named by its key. */
export interface AppliedStory {
  uses: {
    at: At
    by: string
    on: string
    /** YYYY-MM-DD */
    usedOn: string
    context: string
    result: 'helped' | 'partly' | 'not'
    /** As the form sends it; empty when nobody can tell. */
    minutesSaved: string
    conditions?: string
    note: string
  }[]
  answers: { at: At; by: string; on: string; kind: 'boundary' | 'revision'; text: string }[]
  links: {
    at: At
    by: string
    from: string
    type: 'follows' | 'refines' | 'contradicts' | 'supersedes'
    to: string
  }[]
  reviews: { at: At; by: string; on: string; verdict: 'holds' | 'obsolete'; note: string }[]
}

export interface RecognitionStory {
  leaders: { at: At; by: string; named: string }[]
  endorsements: { at: At; by: string; on: string; sentence: string; objective: string }[]
}

export interface RoundStory {
  by: string
  at: At
  /** Slug of the space. */
  space: string
  /** The posts are named by their keys. */
  nominations: { by: string; at: At; post: string; why: string }[]
  changes: { by: string; at: At; post: string; text: string }[]
  /** When it was closed; left out while it is open. */
  over?: At
}

export interface DemoCompany {
  templates: TemplateStory[]
  rounds: RoundStory[]
  people: Person[]
  topics: TopicStory[]
  spaces: SpaceStory[]
  posts: PostStory[]
  follows: FollowStory[]
  applied: AppliedStory
  recognition: RecognitionStory
  mentoring: MentoringStory
  gaps: GapStory[]
  savedSearches: SavedSearchStory[]
}
