import { picturesIn } from '~/features/uploads/pictures-in.server'
import type { Tx } from '~/platform/db.server'
import { findMentions } from '~/platform/markdown/mentions'
import { type NameLinks, renderMarkdown } from '~/platform/markdown/render-markdown.server'

/** What looks names up: a transaction, or `db` to render before one begins. */
export type NameReader = Pick<Tx, 'user' | 'topic' | 'personGroup' | 'storedFile'>

/** Names beyond this stay plain text: a pasted list of thousands must not become one giant query. */
const MAX_NAMES = 500

/**
 * Markdown sources as the HTML to store beside them, in the same order, with the people, topics and pictures they
 * name looked up together: four queries for any number of sources, none when they name nothing.
 *
 * Each source has its own id prefix, so that the footnotes of several can stand on one page. Rendering a long text
 * takes tens of milliseconds: call this with `db` before a transaction rather than inside one, where others wait.
 */
export async function renderBodies(
  reader: NameReader,
  sources: string[],
  idPrefixes: string[],
): Promise<string[]> {
  const [links, pictureAt] = [await linksFor(reader, sources), await picturesIn(reader, sources)]
  return sources.map((source, index) =>
    source ? renderMarkdown(source, links, idPrefixes[index], pictureAt) : '',
  )
}

async function linksFor(reader: NameReader, sources: string[]): Promise<NameLinks> {
  const mentions = sources.map(findMentions)
  const handles = distinct(mentions.flatMap((found) => found.handles))
  const slugs = distinct(mentions.flatMap((found) => found.topics))
  const [people, topics] = await Promise.all([knownHandles(reader, handles), knownTopics(reader, slugs)])
  return {
    person: (handle) => people.get(handle) ?? null,
    topic: (slug) => {
      const found = topics.get(slug)
      return found ? `/topics/${found}` : null
    },
  }
}

/** Where the page of each person and group is that these handles name. */
async function knownHandles(reader: NameReader, handles: string[]): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map()
  const called = { where: { handle: { in: handles } }, select: { handle: true } }
  const [people, groups] = [await reader.user.findMany(called), await reader.personGroup.findMany(called)]
  return new Map([
    ...groups.map(({ handle }) => [handle, `/groups/${handle}`] as const),
    ...people.map(({ handle }) => [handle, `/people/${handle}`] as const),
  ])
}

/** Every name of the approved topics, synonyms included, with the slug it leads to. */
async function knownTopics(reader: NameReader, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const found = await reader.topic.findMany({
    where: {
      approval: { isNot: null },
      OR: [{ slug: { in: slugs } }, { synonyms: { some: { slug: { in: slugs } } } }],
    },
    select: { slug: true, synonyms: { select: { slug: true } } },
  })
  return new Map([
    ...found.flatMap(({ slug, synonyms }) => synonyms.map((synonym) => [synonym.slug, slug] as const)),
    ...found.map(({ slug }) => [slug, slug] as const),
  ])
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].slice(0, MAX_NAMES)
}
