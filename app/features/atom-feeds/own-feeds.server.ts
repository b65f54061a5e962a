import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { hashToken, newId, newToken } from '~/platform/id.server'
import { rows, sql } from '~/platform/sql.server'
import type { FeedOf, Subject } from './feed-subject'
import { namedSubject } from './named-subject.server'

const MOST = 50

export interface OwnFeed {
  id: string
  subject: Subject
  title: string
  path: string
  createdAt: number
  readAt: number | null
}

/** The viewer's feeds, newest first. One query. */
export function ownFeeds({ id }: Viewer): OwnFeed[] {
  return rows<OwnFeed>(sql`
    select f.id, f."createdAt", f."readAt",
      case when t.id is not null then 'topic' when u.id is not null then 'person' else 'search' end subject,
      coalesce(t.name, u.name, s.name) title,
      case when t.id is not null then '/topics/' || t.slug when u.id is not null then '/people/' || u.handle
        else '/searches/' || s.id end path
    from "Feed" f left join "Topic" t on t.id = f."topicId" left join "User" u on u.id = f."personId"
    left join "SavedSearch" s on s.id = f."searchId"
    where f."userId" = ${id} order by f."createdAt" desc, f.id`)
}

/**
 * Makes a secret address from which the viewer's feed reader reads what they may read. Returns its token, which is stored
 * nowhere; another one of the same thing is another address.
 * @throws NotFound when there is no such thing, Invalid when they have too many.
 */
export async function makeFeed({ id: userId }: Viewer, of: FeedOf): Promise<string> {
  const { subject, id } = namedSubject(of)
  const token = newToken()
  const about = { topic: { topicId: id }, person: { personId: id }, search: { searchId: id } }[subject]
  await transaction(async (tx) => {
    if ((await tx.feed.count({ where: { userId } })) >= MOST)
      throw new Invalid({ form: `You have ${MOST} feeds. Revoke one that no program reads any more.` })
    const feed = { id: newId(), userId, tokenHash: feedHash(token), createdAt: now() }
    await tx.feed.create({ data: { ...feed, ...about } })
  })
  return token
}

/**
 * The address stops working at once.
 * @throws NotFound when it is not one of the viewer's.
 */
export async function revokeFeed({ id: userId }: Viewer, id: string): Promise<void> {
  const { count } = await transaction((tx) => tx.feed.deleteMany({ where: { id, userId } }))
  if (count === 0) throw new NotFound()
}

/** What is stored of a token. */
export function feedHash(token: string): string {
  return hashToken(`feed:${token}`)
}
