export const LEVELS = ['everything', 'posts', 'conclusions', 'muted'] as const
/** How much of something one wants to be told. */
export type Level = (typeof LEVELS)[number]

/** What kind of step something that happens is, for what is followed. */
export type Stage = 'post' | 'answer' | 'comment' | 'conclusion'

/** What can be followed at a level. */
export type Followed = 'topic' | 'person' | 'space' | 'post'

/** What one press of Follow asks for. A topic, a person or a space brings many posts: their talk is asked for apart. */
export const FIRST_LEVEL: Record<Followed, Level> = {
  topic: 'posts',
  person: 'posts',
  space: 'posts',
  post: 'everything',
}

/** How the levels are called. A post has its answers where the others have posts. */
export function levelName(level: Level, followed: Followed): string {
  if (level === 'everything') return 'Everything'
  if (level === 'posts') return followed === 'post' ? 'New answers only' : 'New posts only'
  return level === 'conclusions' ? 'Accepted answers and conclusions' : 'Muted'
}

/** The levels at which following something tells of a step. */
export function levelsTelling(followed: Followed, stage: Stage): Level[] {
  // Whoever follows a post knows of it.
  if (followed === 'post' && stage === 'post') return []
  if (stage === 'conclusion') return ['everything', 'conclusions']
  return stage === (followed === 'post' ? 'answer' : 'post') ? ['everything', 'posts'] : ['everything']
}
