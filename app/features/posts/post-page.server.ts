import type { Viewer } from '~/features/accounts/viewer'
import { anonymousOffer } from '~/features/anonymity/anonymous-offer'
import { isOwn } from '~/features/anonymity/own-work'
import { mayReveal } from '~/features/anonymity/reveal-rules'
import { canFlag, seesOrder } from '~/features/moderation/moderation-rules'
import { canReview, NEVER } from '~/features/reviews/review-rules'
import { canDecide } from '~/features/revisions/suggestion-rules'
import { now } from '~/platform/clock.server'
import { NotFound } from '~/platform/errors'
import { join, row, rows, sql } from '~/platform/sql.server'
import { decisionColumn, verdictColumn } from './experiment-columns.server'
import { canDelete, canRestore, canRevise, movesSomewhere } from './post-rules'
import type { ExperimentView, LessonView, PostView } from './post-view'
import { visibleToSql } from './visible-posts.server'

type Plain = Omit<
  PostView,
  | 'accepted'
  | 'anonymous'
  | 'contested'
  | 'duplicate'
  | 'merged'
  | 'care'
  | 'author'
  | 'space'
  | 'topics'
  | 'lesson'
  | 'experiment'
  | 'deletion'
  | 'deleted'
  | 'locked'
  | 'pinned'
  | 'may'
  | 'suggested'
>

interface Joined extends Plain, LessonView, ExperimentView {
  handle: string
  name: string
  avatar: string | null
  team: string
  spaceSlug: string
  spaceName: string
  visibility: string
  allowsAnonymous: number
  hasPseudonyms: number
  openSuggestions: number
  acceptedAt: number | null
  isContested: number
  isDuplicate: number
  isMerged: number
  ownerId: string | null
  ownerHandle: string
  ownerName: string
  nextAt: number
  deletedAt: number | null
  deletedBy: string | null
  deletedAs: 'deleted' | 'hidden'
  askedAt: number | null
  reason: string | null
  lockedAt: number | null
  lockedBy: string
  lockedWhy: string
  pinnedIn: string | null
  pinnedUntil: number | null
}

/**
 * A post as its page shows it, without what others said about it. Two queries.
 * @throws NotFound when the viewer may not read it, and when it is out of sight, they do not keep order in its space, and
 * it is not their own that was hidden.
 */
export function postPage(viewer: Viewer, id: string): PostView {
  const moderated = viewer.moderatedSpaceIds.filter((spaceId) => viewer.spaceIds.includes(spaceId))
  const own = join([viewer.id, ...viewer.pseudonyms.map((pseudonym) => pseudonym.id)])
  const found = row<Joined>(sql`
    select p.id, p.kind, p.title, p.slug, p."bodyHtml", p."createdAt", p."editedAt", p.revision - 1 edits, p.score,
      p."answerCount", p."commentCount", p."meTooCount", p."authorId", p."spaceId", p."sourceUrl",
      u.handle, u.name, u.avatar, u.team, s.slug "spaceSlug", s.name "spaceName", s.visibility,
      s.anonymous "allowsAnonymous",
      (select count(*) from "Suggestion" x where x."postId" = p.id and x."answerId" is null
        and x.outcome is null) "openSuggestions",
      exists (select 1 from "Pseudonym" y where y."postId" = p.id) "hasPseudonyms",
      l.summary, l."whatHappenedHtml", l."whyHtml", l."doDifferentlyHtml", l.outcome, l.impact, l."appliesWhere",
      l."reviewBy", e.hypothesis, e."primaryMetric", e."methodHtml",
      e."startsOn", e."endsOn", e.status, e."resultHtml", e."sampleSize",
      ${verdictColumn} verdict, ${decisionColumn} decision,
      a.at "acceptedAt", exists (select 1 from "Contest" c where c.open = p.id) "isContested",
      exists (select 1 from "DuplicateClosure" dc where dc."postId" = p.id) "isDuplicate",
      exists (select 1 from "PostMerge" pm where pm."postId" = p.id) "isMerged",
      k.state review, k."ownerId", k."nextAt", ku.handle "ownerHandle", ku.name "ownerName",
      (select max(r.at) from "Review" r where r."postId" = p.id) "reviewedAt", d.at "deletedAt", du.name "deletedBy", d.reason, d.kind "deletedAs", d."askedAt",
      lk.at "lockedAt", lu.name "lockedBy", lk.why "lockedWhy", pin."spaceId" "pinnedIn", pin.until "pinnedUntil"
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
    left join "PostLock" lk on lk."postId" = p.id
    left join "User" lu on lu.id = lk."byId"
    left join "PostPin" pin on pin."postId" = p.id
    where p.id = ${id} and ((${visibleToSql(viewer)}) or p."spaceId" in (${join([...moderated, ''])})
      or (d.kind = 'hidden' and p."authorId" in (${own}) and p."spaceId" in (${join([...viewer.spaceIds, ''])})))`)
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
    isDuplicate,
    isMerged,
    ownerId,
    ownerHandle,
    ownerName,
    nextAt,
    deletedAt,
    ...rest
  } = found
  const { summary, whatHappenedHtml, whyHtml, doDifferentlyHtml, impact, appliesWhere, reviewBy } = rest
  const { hypothesis, primaryMetric, methodHtml } = rest
  const { startsOn, endsOn, resultHtml, sampleSize } = rest
  const { id, kind, title, slug, bodyHtml, createdAt, editedAt, edits, authorId, spaceId, sourceUrl } = rest
  const { score, answerCount, commentCount, meTooCount, outcome, status, review, reviewedAt } = rest
  const { verdict, decision } = rest
  const deleted = deletedAt !== null
  const isHidden = deleted && found.deletedAs === 'hidden'
  return {
    ...{ id, kind, title, slug, bodyHtml, createdAt, editedAt, edits, authorId, spaceId, sourceUrl },
    ...{ score, answerCount, commentCount, meTooCount, outcome, status, verdict, decision, topics, deleted },
    accepted: acceptedAt !== null,
    anonymous: anonymousOffer(viewer, { id, allowed: !deleted && found.allowsAnonymous === 1 }),
    contested: isContested === 1,
    ...{ duplicate: isDuplicate === 1, merged: isMerged === 1 },
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
            ...{ hypothesis, primaryMetric, methodHtml },
            ...{ startsOn, endsOn, resultHtml, sampleSize },
          }
        : null,
    ...asideOf(found),
    suggested:
      deleted || !canDecide(viewer, { ...found, care: ownerId ? { ownerId } : null })
        ? 0
        : found.openSuggestions,
    may: {
      suggest: !deleted && !canRevise(viewer, found),
      // What was hidden can be mended by who wrote it.
      revise: deleted ? isHidden && isOwn(viewer, authorId) : canRevise(viewer, found),
      remove: !deleted && canDelete(viewer, found),
      move: !deleted && movesSomewhere(viewer, found),
      restore: deleted && !isHidden && canRestore(viewer, found),
      flag: !deleted && canFlag(viewer, found),
      keepOrder: seesOrder(viewer, { ...found, isPost: true }),
      lookUp: mayReveal(viewer) && found.hasPseudonyms === 1,
      review: !deleted && kind === 'lesson' && canReview(viewer, found),
    },
  }
}

/** What keeps it out of sight, from being answered, or at the top. */
function asideOf(found: Joined): Pick<PostView, 'deletion' | 'locked' | 'pinned'> {
  const { deletedAt, deletedBy, deletedAs, reason, askedAt, lockedAt, lockedBy, lockedWhy } = found
  const { pinnedIn, pinnedUntil, spaceId } = found
  const deletion = { byName: deletedBy ?? '', reason: reason ?? '', kind: deletedAs, asked: askedAt !== null }
  const pinned = pinnedIn === spaceId && (pinnedUntil === null || pinnedUntil > now().getTime())
  return {
    deletion: deletedAt === null ? null : { at: deletedAt, ...deletion },
    locked: lockedAt === null ? null : { at: lockedAt, byName: lockedBy, why: lockedWhy },
    pinned: pinned ? { until: pinnedUntil } : null,
  }
}
