import { workHandedOn } from '~/features/accounts/account-events'
import { pseudonymHandle } from '~/features/anonymity/pseudonym-handle'
import { type Tx, transaction } from '~/platform/db.server'
import { newId } from '~/platform/id.server'
import { record } from '~/platform/outbox.server'
import { join, raw, type Sql, sql } from '~/platform/sql.server'
import { FORMER } from './erasure-times'
import { TIES } from './person-ties.server'

// SQLite-only: of the threads in which a file stands, the one of the lowest row number is its own.

const THREADS_AT_ONCE = 50

interface InThread {
  /** The thread of a row of the alias `t`. */
  of: Sql
  /** The rows of a thread. */
  within(postId: string): Sql
}

const repliesOf = (postId: string) => sql`"answerId" in (select id from "Answer" where "postId" = ${postId})
  or "commentId" in (select id from "Comment" where "postId" = ${postId})`
const OF_TEXT: InThread = {
  of: sql`coalesce(t."postId", (select "postId" from "Answer" where id = t."answerId"),
    (select "postId" from "Comment" where id = t."commentId"))`,
  within: (postId) => sql`("postId" = ${postId} or ${repliesOf(postId)})`,
}

/** Where a row's thread is not the post in its `postId`. */
const ELSEWHERE: Record<string, InThread> = {
  Post: { of: sql`t.id`, within: (postId) => sql`id = ${postId}` },
  PostLink: { of: sql`t."fromId"`, within: (postId) => sql`"fromId" = ${postId}` },
  Deletion: OF_TEXT,
  Revision: OF_TEXT,
  ContestAnswer: {
    of: sql`(select "postId" from "Contest" where id = t."contestId")`,
    within: (postId) => sql`"contestId" in (select id from "Contest" where "postId" = ${postId})`,
  },
  RoundChange: {
    of: sql`coalesce(t."postId", (select "postId" from "Round" where id = t."roundId"))`,
    within: (postId) => sql`("postId" = ${postId}
      or ("postId" is null and "roundId" in (select id from "Round" where "postId" = ${postId})))`,
  },
  // In the thread where it stands first.
  StoredFile: {
    of: sql`(select coalesce(h."postId", a."postId", c."postId") from "FileHolder" h
      left join "Answer" a on a.id = h."answerId" left join "Comment" c on c.id = h."commentId"
      where h."fileId" = t.id order by h.rowid limit 1)`,
    within: (postId) => sql`id in (select "fileId" from "FileHolder"
      where "postId" = ${postId} or ${repliesOf(postId)})`,
  },
}
const BY_POST: InThread = { of: sql`t."postId"`, within: (postId) => sql`"postId" = ${postId}` }

const HANDED_ON = TIES.filter(({ fate }) => fate === 'thread').map(({ at }) => {
  const [table = '', column = ''] = at.split('.')
  return { table: raw(`"${table}"`), column: raw(`"${column}"`), ...(ELSEWHERE[table] ?? BY_POST) }
})

/**
 * Hands what somebody wrote and did to a name that leads to nobody, another one in each thread, so that no thread leads to
 * the next. Some threads at a time; what was handed on stays so however this ends. Returns whether all is.
 */
export async function handOnWork(userId: string): Promise<boolean> {
  return transaction(async (tx) => {
    const theirs = HANDED_ON.map(
      ({ table, column, of }) => sql`select ${of} thread from ${table} t where t.${column} = ${userId}`,
    )
    const found = await tx.$queryRaw<{ thread: string }[]>`select distinct thread
      from (${join(theirs, ' union all ')}) where thread is not null order by thread limit ${THREADS_AT_ONCE}`
    for (const { thread } of found) await handOn(tx, userId, thread)
    const postIds = found.map(({ thread }) => thread)
    if (postIds.length > 0) await record(tx, workHandedOn({ postIds }))
    return found.length < THREADS_AT_ONCE
  })
}

async function handOn(tx: Tx, userId: string, postId: string): Promise<void> {
  const { createdAt } = await tx.post.findUniqueOrThrow({
    where: { id: postId },
    select: { createdAt: true },
  })
  const id = newId()
  const name = await freeName(tx, userId, postId)
  await tx.user.create({ data: { id, name, handle: pseudonymHandle(id), createdAt } })
  for (const { table, column, within } of HANDED_ON)
    await tx.$executeRaw`update ${table} set ${column} = ${id} where ${column} = ${userId} and ${within(postId)}`
}

/** A second one who left is another one to those who read what they said to each other. */
async function freeName(tx: Tx, userId: string, postId: string): Promise<string> {
  const writers = { authorId: { not: userId }, author: { name: { startsWith: FORMER } } }
  const [post, answers, comments] = [
    await tx.post.findMany({ where: { id: postId, ...writers }, select: { author: true } }),
    await tx.answer.findMany({ where: { postId, ...writers }, select: { author: true } }),
    await tx.comment.findMany({ where: { postId, ...writers }, select: { author: true } }),
  ]
  const named = [...post, ...answers, ...comments].flatMap(({ author }) => author)
  const taken = new Set(named.filter(({ handle }) => handle.startsWith('~')).map(({ name }) => name))
  let number = 1
  while (taken.has(number === 1 ? FORMER : `${FORMER} ${number}`)) number++
  return number === 1 ? FORMER : `${FORMER} ${number}`
}
