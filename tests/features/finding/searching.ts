import type { Viewer } from '~/features/accounts/viewer'
import { closeFinder, finder, openFinder } from '~/features/finding/finder.server'
import { allNames } from '~/features/finding/names.server'
import { searchPage } from '~/features/finding/search-page.server'
import type { SearchPage } from '~/features/finding/search-view'
import { publishPost } from '~/features/posts/publish-post.server'
import { resetEnv } from '~/platform/env.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { experimentFields, lessonFields, questionFields, wanted } from '../posts/drafts'

const FIELDS = { question: questionFields, lesson: lessonFields, experiment: experimentFields }

/** Lets search know of everybody: people made for a test come without the events of people who join. */
export async function namesKnown(): Promise<void> {
  await finder().rebuildNames(allNames())
}

/** Publishes a post and lets search hear of it. */
export async function published(
  by: Viewer,
  { kind = 'question', ...fields }: Record<string, string> & { kind?: keyof typeof FIELDS },
): Promise<string> {
  const { id } = await publishPost(by, wanted(FIELDS[kind](fields)))
  await drainOutbox()
  return id
}

/** The page of results at this address, which is written as it stands after `/search?`. */
export function search(who: Viewer, address: string): Promise<SearchPage> {
  return searchPage(who, new URLSearchParams(address))
}

/** The page for what somebody typed into the box. */
export function searchFor(who: Viewer, typed: string): Promise<SearchPage> {
  return searchPage(who, new URLSearchParams({ q: typed }))
}

export async function titlesFor(who: Viewer, typed: string): Promise<string[]> {
  return titles(await searchFor(who, typed))
}

export function titles({ posts }: SearchPage): string[] {
  return posts.map(({ title }) => title)
}

/** What stands beside the results under this heading, as value and count. */
export function facet({ facets }: SearchPage, pick: string): [string, number][] {
  const options = facets.find((it) => it.pick === pick)?.options ?? []
  return options.map(({ value, count }) => [value, count])
}

/** Runs `work` with search opened under other settings of the environment. */
export async function reopened(settings: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  await closeFinder()
  Object.assign(process.env, settings)
  resetEnv()
  await openFinder()
  try {
    await work()
  } finally {
    await closeFinder()
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
    resetEnv()
    await openFinder()
  }
}
