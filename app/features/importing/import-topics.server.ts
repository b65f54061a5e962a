import { topicsImported } from '~/features/topics/topic-events'
import { topicSlug } from '~/features/topics/topic-slug'
import { now } from '~/platform/clock.server'
import { db, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import type { TopicLine } from './import-format'

/** Turns tags into topics; a tag that names no topic yet becomes one, approved like the rest of the import. */
export class Topics {
  private readonly ids = new Map<string, string>()

  static async load(): Promise<Topics> {
    const topics = new Topics()
    const known = await db.topic.findMany({
      select: { id: true, slug: true, synonyms: { select: { slug: true } } },
    })
    for (const { id, slug, synonyms } of known)
      for (const name of [slug, ...synonyms.map((it) => it.slug)]) topics.ids.set(name, id)
    return topics
  }

  /** The topics of these tags, each once. A tag without a letter or digit is no topic. */
  idsOf(tags: string[]): string[] {
    return [...new Set(tags.map((tag) => this.ids.get(topicSlug(tag))).filter((id) => id !== undefined))]
  }

  /** Adds the topics that are not known yet. Returns how many. */
  async add(tags: string[], description = ''): Promise<number> {
    const at = now()
    const names = new Map(tags.map((tag) => [topicSlug(tag), tag]))
    const rows = [...names]
      .filter(([slug]) => slug && !this.ids.has(slug))
      .map(([slug, name]) => ({ id: newId(), slug, name: name.slice(0, 80), description, createdAt: at }))
    if (rows.length === 0) return 0
    await transaction(async (tx) => {
      await tx.topic.createMany({ data: rows })
      await tx.topicApproval.createMany({ data: rows.map(({ id }) => ({ topicId: id, at })) })
      await record(tx, topicsImported({ topicIds: rows.map(({ id }) => id) }))
    })
    for (const { id, slug } of rows) this.ids.set(slug, id)
    return rows.length
  }

  /** Adds, or describes, a topic that has a line of its own. */
  async describe({ name, description, synonyms }: TopicLine): Promise<boolean> {
    const added = await this.add([name], description)
    const [id] = this.idsOf([name])
    if (!id) return false
    const free = [...new Set(synonyms.map(topicSlug))].filter((slug) => slug && !this.ids.has(slug))
    await transaction(async (tx) => {
      if (!added && description) await tx.topic.update({ where: { id }, data: { description } })
      if (free.length > 0)
        await tx.topicSynonym.createMany({ data: free.map((slug) => ({ slug, topicId: id })) })
      await record(tx, topicsImported({ topicIds: [id] }))
    })
    for (const slug of free) this.ids.set(slug, id)
    return added > 0
  }
}
