import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, expect, it } from 'vitest'
import type { Viewer } from '~/features/accounts/viewer'
import { queriesOf } from '~/platform/query-count.server'
import { rows, sql } from '~/platform/sql.server'
import * as home from '~/routes/_index'
import * as lessons from '~/routes/lessons'
import * as person from '~/routes/people.$handle'
import * as post from '~/routes/posts.$id.$slug'
import * as space from '~/routes/spaces.$slug'
import * as topic from '~/routes/topics.$slug'
import { matrixWorld, type World } from '../../support/matrix-world'

// How SQLite goes about a statement does not depend on how much there is: it is not told. So what goes through a whole
// table here does so among a hundred thousand posts.

const LARGE = 'Post PostTopic Answer Comment Notice NoticeItem PostVote AnswerVote PostFollow'.split(' ')

let world: World
beforeEach(async () => {
  world = await matrixWorld()
})

interface Page {
  loader(args: LoaderFunctionArgs): unknown
}

/** The large tables that are gone through from end to end, each with the statement that does so. */
async function goneThrough(page: Page, path: string, params: Record<string, string>): Promise<string[]> {
  const context = { viewer: world.who.member } as LoaderFunctionArgs['context']
  const request = new Request(`http://localhost${path}`)
  const statements = await queriesOf(async () => page.loader({ context, params, request }))
  expect(statements.length).toBeGreaterThan(0)
  return [...new Set(statements)].flatMap((statement) => {
    const plan = rows<{ detail: string }>(sql([`explain query plan ${statement.replaceAll('?', "'1'")}`]))
    // Along the newest posts it goes no further than a page of them.
    const whole = plan.filter(({ detail }) => !detail.endsWith('INDEX Post_createdAt_id_idx'))
    const scanned = whole.map(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1])
    return LARGE.filter((table) =>
      [...statement.matchAll(new RegExp(`["\`]${table}["\`]( as)? ["\`]?(\\w+)`, 'gi'))].some(
        ([, , name]) => scanned.includes(name) || scanned.includes(table),
      ),
    ).map((table) => `${table}: ${statement}`)
  })
}

it.each<[string, Page, () => [path: string, params: Record<string, string>]]>([
  ['home', home, () => ['/', {}]],
  ['lessons', lessons, () => ['/lessons', {}]],
  ['a question', post, () => ['/posts', { id: world.question.id, slug: world.question.slug }]],
  ['a topic', topic, () => ['/topics/postgres', { slug: 'postgres' }]],
  ['a space', space, () => ['/spaces/lab', { slug: world.lab.slug }]],
  ['a person', person, () => ['/people/x', { handle: (world.who.moderator as Viewer).handle }]],
])('the page of %s goes through no table that grows', async (_, page, at) => {
  expect(await goneThrough(page, ...at())).toEqual([])
})
