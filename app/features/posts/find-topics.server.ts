import { topicSlug } from '~/features/topics/topic-slug'
import type { Tx } from '~/platform/db.server'
import { Invalid } from '~/platform/errors'
import { MAX_TOPICS } from './post-limits'

export interface FoundTopic {
  id: string
  slug: string
}

/**
 * The approved topics that somebody typed, as names, slugs or synonyms, with commas or spaces between.
 * "incident response, postgres" and "incident-response postgres" mean the same two.
 * @throws Invalid on `topics`, naming what is unknown and what is near it.
 */
export async function findTopics(tx: Tx, typed: string): Promise<FoundTopic[]> {
  const chunks = typed
    .split(/[,;\n]/)
    .map(words)
    .filter((chunk) => chunk.length > 0)
  if (chunks.length === 0) return []
  const known = await knownTopics(
    tx,
    chunks.flatMap((chunk) => [chunk.join('-'), ...chunk]),
  )
  const found = new Map<string, FoundTopic>()
  const unknown: string[] = []
  for (const chunk of chunks) {
    const whole = known.get(chunk.join('-'))
    for (const name of whole ? [chunk.join('-')] : chunk) {
      const topic = known.get(name)
      if (topic) found.set(topic.id, topic)
      else unknown.push(name)
    }
  }
  if (unknown.length > 0) throw new Invalid({ topics: await refusal(tx, unknown) })
  if (found.size > MAX_TOPICS) throw new Invalid({ topics: `Choose at most ${MAX_TOPICS} topics.` })
  return [...found.values()]
}

function words(chunk: string): string[] {
  return chunk.split(/\s+/).map(topicSlug).filter(Boolean)
}

async function knownTopics(tx: Tx, names: string[]): Promise<Map<string, FoundTopic>> {
  const approved = { approval: { isNot: null } }
  const [topics, synonyms] = await Promise.all([
    tx.topic.findMany({ where: { slug: { in: names }, ...approved }, select: { id: true, slug: true } }),
    tx.topicSynonym.findMany({
      where: { slug: { in: names }, topic: approved },
      select: { slug: true, topic: { select: { id: true, slug: true } } },
    }),
  ])
  return new Map([
    ...synonyms.map(({ slug, topic }) => [slug, topic] as const),
    ...topics.map((topic) => [topic.slug, topic] as const),
  ])
}

async function refusal(tx: Tx, unknown: string[]): Promise<string> {
  const names = unknown.slice(0, 3).map((name) => `“${name}”`)
  const near = await nearTopics(tx, unknown)
  const nobodyKnows = `There is no topic called ${names.join(' or ')} yet.`
  return near.length > 0
    ? `${nobodyKnows} Near it: ${near.join(', ')}. Use one of these, or leave it out.`
    : `${nobodyKnows} Leave it out, or propose it on the topics page.`
}

/** Topics that begin like what was typed, or hold it, or are held by it. */
async function nearTopics(tx: Tx, unknown: string[]): Promise<string[]> {
  const topics = await tx.topic.findMany({
    where: { approval: { isNot: null } },
    select: { slug: true },
    orderBy: { slug: 'asc' },
    take: 2000,
  })
  const isNear = (slug: string) =>
    unknown.some((name) => slug.startsWith(name.slice(0, 4)) || slug.includes(name) || name.includes(slug))
  return topics
    .map(({ slug }) => slug)
    .filter(isNear)
    .slice(0, 5)
}
