import type { Viewer } from '~/features/accounts/viewer'
import { canReview, NEVER } from '~/features/reviews/review-rules'
import { NotFound } from '~/platform/errors'
import { join, row, rows, sql } from '~/platform/sql.server'
import { canDelete, canRestore, canRevise, movesSomewhere } from './post-rules'
import type { ExperimentView, LessonView, PostView } from './post-view'
import { visibleToSql } from './visible-posts.server'

type Plain = Omit<
  PostView,
  | 'accepted'
  | 'contested'
  | 'care'
  | 'author'
  | 'space'
  | 'topics'
  | 'lesson'
  | 'experiment'
  | 'deletion'
  | 'deleted'
  | 'may'
>

interface Joined extends Plain, LessonView, ExperimentView {
  handle: string
  name: string
  avatar: string | null
  team: string
  spaceSlug: string
  spaceName: string
  visibility: string
  acceptedAt: number | null
  isContested: number
  ownerId: string | null
  ownerHandle: string
  ownerName: string
  nextAt: number
  deletedAt: number | null
  deletedBy: string | null
  reason: string | null
}

/**
 * A post as its page shows it, without what others said about it. Two queries.
 * @throws NotFound when the viewer may not read it, and when it is deleted and they do not keep order in its space.
 */
export function postPage(viewer: Viewer, id: string): PostView {
  const moderated = viewer.moderatedSpaceIds.filter((spaceId) => viewer.spaceIds.includes(spaceId))
  const found = row<Joined>(sql`
    select p.id, p.kind, p.title, p.slug, p."bodyHtml", p."createdAt", p."editedAt", p.revision - 1 edits, p.score,
      p."answerCount", p."commentCount", p."meTooCount", p."authorId", p."spaceId", p."sourceUrl",
      u.handle, u.name, u.avatar, u.team, s.slug "spaceSlug", s.name "spaceName", s.visibility,
      l.summary, l."whatHappenedHtml", l."whyHtml", l."doDifferentlyHtml", l.outcome, l.impact, l."appliesWhere",
      l."reviewBy", e.hypothesis, e."primaryMetric", e.baseline, e."expectedChange", e."methodHtml", e."guardRails",
      e."startsOn", e."endsOn", e.status, e."resultHtml", e."sampleSize", e.decision,
      a.at "acceptedAt", exists (select 1 from "Contest" c where c.open = p.id) "isContested",
      k.state review, k."ownerId", k."nextAt", ku.handle "ownerHandle", ku.name "ownerName",
      (select max(r.at) from "Review" r where r."postId" = p.id) "reviewedAt", d.at "deletedAt", du.name "deletedBy", d.reason
    from "Post" p
    join "User" u on u.id = p."authorId"
    join "Space" s on s.id = p."spaceId"
    left join "Lesson" l on l."postId" = p.id
    left join "LessonCare" k on k."postId" = p.id
    left join "User" ku on ku.id = k."ownerId"
    left join "Experiment" e on e."postId" = p.id
    left join "AcceptedAnswer" a on a."postId" = p.id
    left join "Deletion" d on d."postId" = p.id
    left join "User" du on du.id = d."byId"
    where p.id = ${id} and ((${visibleToSql(viewer)}) or p."spaceId" in (${join([...moderated, ''])}))`)
  if (!found) throw new NotFound()
  const topics = rows<{ slug: string; name: string }>(sql`
    select t.slug, t.name from "PostTopic" pt join "Topic" t on t.id = pt."topicId"
    where pt."postId" = ${id} order by t.slug`)
  return viewOf(viewer, found, topics)
}

function viewOf(viewer: Viewer, found: Joined, topics: PostView['topics']): PostView {
  const { handle, name, avatar, team, spaceSlug, spaceName, visibility } = found
  const {
    acceptedAt,
    isContested,
    ownerId,
    ownerHandle,
    ownerName,
    nextAt,
    deletedAt,
    deletedBy,
    reason,
    ...rest
  } = found
  const { summary, whatHappenedHtml, whyHtml, doDifferentlyHtml, impact, appliesWhere, reviewBy } = rest
  const { hypothesis, primaryMetric, baseline, expectedChange, methodHtml, guardRails } = rest
  const { startsOn, endsOn, resultHtml, sampleSize } = rest
  const { id, kind, title, slug, bodyHtml, createdAt, editedAt, edits, authorId, spaceId, sourceUrl } = rest
  const { score, answerCount, commentCount, meTooCount, outcome, status, decision, review, reviewedAt } = rest
  const deleted = deletedAt !== null
  return {
    ...{ id, kind, title, slug, bodyHtml, createdAt, editedAt, edits, authorId, spaceId, sourceUrl },
    ...{ score, answerCount, commentCount, meTooCount, outcome, status, decision, topics, deleted },
    accepted: acceptedAt !== null,
    contested: isContested === 1,
    ...{ review, reviewedAt },
    care:
      ownerId === null
        ? null
        : { ownerId, handle: ownerHandle, name: ownerName, nextAt: nextAt < NEVER ? nextAt : null },
    author: { id: authorId, handle, name, avatar, team },
    space: { slug: spaceSlug, name: spaceName, isPrivate: visibility === 'private' },
    lesson:
      kind === 'lesson'
        ? { summary, whatHappenedHtml, whyHtml, doDifferentlyHtml, impact, appliesWhere, reviewBy }
        : null,
    experiment:
      kind === 'experiment'
        ? {
            ...{ hypothesis, primaryMetric, baseline, expectedChange, methodHtml, guardRails },
            ...{ startsOn, endsOn, resultHtml, sampleSize },
          }
        : null,
    deletion: deleted ? { at: deletedAt, byName: deletedBy ?? '', reason: reason ?? '' } : null,
    may: {
      revise: !deleted && canRevise(viewer, found),
      remove: !deleted && canDelete(viewer, found),
      move: !deleted && movesSomewhere(viewer, found),
      restore: deleted && canRestore(viewer, found),
      review: !deleted && kind === 'lesson' && canReview(viewer, found),
    },
  }
}
