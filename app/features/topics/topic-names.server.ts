import type { Tx } from '~/platform/db.server'
import { Invalid, type Problems } from '~/platform/errors'

/**
 * Refuses a short name or a synonym that already leads to another topic, proposed ones included.
 * @throws Invalid on `slug` or `synonyms`
 */
export async function refuseTakenNames(
  tx: Tx,
  topicId: string | null,
  wanted: { slug: string; synonyms: string[] },
): Promise<void> {
  const names = [wanted.slug, ...wanted.synonyms]
  const [topics, synonyms] = await Promise.all([
    tx.topic.findMany({ where: { slug: { in: names } }, select: { id: true, slug: true, name: true } }),
    tx.topicSynonym.findMany({
      where: { slug: { in: names } },
      include: { topic: { select: { name: true } } },
    }),
  ])
  const taken = new Map<string, string>()
  for (const topic of topics) if (topic.id !== topicId) taken.set(topic.slug, topic.name)
  for (const { slug, topicId: owner, topic } of synonyms) if (owner !== topicId) taken.set(slug, topic.name)

  const problems: Problems = {}
  const owner = taken.get(wanted.slug)
  if (owner)
    problems.slug = `#${wanted.slug} already leads to “${owner}”. Use that topic, or choose another short name.`
  const clashes = wanted.synonyms.filter((synonym) => taken.has(synonym))
  if (clashes.length > 0) {
    const lines = clashes.map((synonym) => `#${synonym} already leads to “${taken.get(synonym)}”`)
    problems.synonyms = `${lines.join('; ')}. Leave that one out.`
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}
