import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Viewer } from '~/features/accounts/viewer'
import { addComment } from '~/features/comments/add-comment.server'
import { followPost } from '~/features/follows/follow-post.server'
import { checkIn } from '~/features/mentorships/check-in.server'
import { publishPost } from '~/features/posts/publish-post.server'
import { saveSearch } from '~/features/saved-searches/save-search.server'
import { voteOnPost } from '~/features/votes/vote.server'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { newId } from '~/platform/id.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { rows, sql } from '~/platform/sql.server'
import { matrixWorld, type World } from '../../support/matrix-world'
import { again, person } from '../../support/people'
import { allowed, unnamedQuestion } from '../anonymity/unnamed'
import { answer } from '../answers/discussion'
import { questionFields, wanted } from '../posts/drafts'

/** What somebody is called that nothing else in a test is called. */
export const CALLED = { name: 'Wanda Quillfeather', handle: 'wandaq', email: 'wanda.q@example.org' }
/** In lower case. */
const WORDS = ['wanda', 'quillfeather']

export interface Leaver {
  world: World
  /** Has done a bit of everything, in the open and in a private space. */
  leaver: Viewer
  friend: Viewer
  /** Of the leaver, without their name. */
  unnamedId: string
  /** A question of the friend's, in which the leaver is named and answered. */
  mentioningId: string
  answerId: string
}

/** Somebody who wrote, voted, mentored and was talked about. */
export async function somebodyWhoLeaves(): Promise<Leaver> {
  const world = await matrixWorld()
  const friend = await person({ name: 'Friend' })
  await transaction((tx) => tx.user.update({ where: { id: world.colleague.id }, data: CALLED }))
  const leaver = await again(world.colleague)
  await allowed()
  const unnamedId = await unnamedQuestion(leaver, { title: 'Why did the nightly import stop halfway?' })
  const body = `@${CALLED.handle} said so, and ${CALLED.name} wrote it.\n\n[page](/people/${CALLED.handle})`
  const mentioning = await publishPost(
    friend,
    wanted(questionFields({ title: 'What did Wanda Quillfeather mean?', body })),
  )
  const answerId = await answer(leaver, mentioning.id)
  const said = { on: { answerId }, body: `Thanks @${CALLED.handle}!`, submissionKey: undefined }
  await addComment(friend, said)
  await voteOnPost(leaver, mentioning.id, 1)
  await followPost(leaver, mentioning.id, { following: true, level: 'everything' })
  await saveSearch(friend, `q=by%3A${CALLED.handle}`)
  await checkIn(leaver, world.mentorshipId, { standing: 'well', note: 'On we go.' })
  const mail = { subject: 'A link', text: 'A link', html: '<p>A link</p>', createdAt: now() }
  await transaction((tx) => tx.keptMail.create({ data: { id: newId(), to: CALLED.email, ...mail } }))
  await drainOutbox()
  return { world, leaver: await again(leaver), friend, unnamedId, mentioningId: mentioning.id, answerId }
}

/** Every cell of the database in which they are named, as table.column and what it says. */
export function cellsNaming(): string[] {
  const columns = rows<{ table: string; column: string }>(sql`
    select m.name "table", c.name "column" from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table' order by 1, 2`)
  return columns.flatMap(({ table, column }) =>
    rows<{ said: unknown }>({ sql: `select "${column}" said from "${table}"`, values: [] } as never)
      .filter(({ said }) => typeof said === 'string' && names(said))
      .map(({ said }) => `${table}.${column}: ${said}`),
  )
}

/** Every file of the data folder in which they are named, whatever it is. */
export function filesNaming(): string[] {
  const { dataDir } = env()
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => names(readFileSync(file, 'latin1')))
    .map((file) => path.relative(dataDir, file))
}

function names(text: string): boolean {
  const lower = text.toLowerCase()
  return WORDS.some((word) => lower.includes(word))
}
