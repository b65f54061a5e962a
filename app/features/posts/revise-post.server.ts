import type { Viewer } from '~/features/accounts/viewer'
import { recordActOnAnother } from '~/features/moderation/record-act.server'
import { db, type Tx, transaction } from '~/platform/db.server'
import { Conflict, Forbidden, Invalid } from '~/platform/errors'
import { chooseSpace } from './choose-space.server'
import { findTopics } from './find-topics.server'
import { keepRevision, type Trail } from './keep-revision.server'
import { recordMove } from './move-post.server'
import { storedContent } from './post-content.server'
import { conclusionProblems, type PostContent, type ReviseWanted } from './post-form'
import { PLAN_FIELDS } from './post-kinds'
import {
  canMove,
  canRevise,
  keepsOrderFor,
  MOVE_REFUSED,
  owesReason,
  REASON_WANTED,
  REVISE_REFUSED,
} from './post-rules'
import { postValues } from './post-values'
import { reachPost } from './reach-post.server'
import { writableTo } from './visible-posts.server'

const LOCKED = 'The plan was locked when the experiment started. Amend it from its page instead.'
const STATUS_REFUSED = 'An experiment is started, concluded and abandoned from its page.'

type Reached = Awaited<ReturnType<typeof reachPost>>

interface Circumstances extends Omit<Trail, 'why'> {
  /** Who may do it, where that is not who may edit. */
  may?: (viewer: Viewer, post: Reached) => boolean
  /** What belongs to the edit, in the same transaction; done even when the text says so already. */
  also?: (tx: Tx, post: Reached) => Promise<unknown>
}

/**
 * Replaces what a post says and where it is filed, and keeps the text before as a revision. Its id stays, its address
 * follows the title. An edit that changes nothing leaves no trace.
 * @throws NotFound when the viewer may not read the post, Forbidden when it is not theirs to edit, Invalid when a topic
 * or the space cannot be used, when an experiment's status would change or its plan is locked, Conflict with the text as
 * it stands when somebody saved it since `wanted.revision`.
 */
export async function revisePost(
  viewer: Viewer,
  id: string,
  { revision, whyEdited: why, ...edit }: ReviseWanted,
  { may = canRevise, also, ...trail }: Circumstances = {},
): Promise<{ id: string; slug: string }> {
  const wanted = edit.kind === 'locked-experiment' ? await withLockedPlan(viewer, id, edit) : edit
  const { post: content, lesson, experiment } = await storedContent(db, id, wanted)
  return transaction(async (tx) => {
    const post = await reachPost(tx, viewer, id, writableTo(viewer))
    if (!may(viewer, post)) throw new Forbidden(REVISE_REFUSED)
    if (wanted.kind !== post.kind) throw new Invalid({ form: 'A post stays of the kind it was written as.' })
    const spaceId = await chooseSpace(tx, viewer, wanted.spaceId ?? post.spaceId)
    if (spaceId !== post.spaceId && !canMove(viewer, post, spaceId))
      throw new Invalid({ spaceId: MOVE_REFUSED })
    if (spaceId !== post.spaceId && owesReason(viewer, post) && !why)
      throw new Invalid({ whyEdited: REASON_WANTED })
    const filed = await findTopics(tx, wanted.topics)
    const slugs = filed.map(({ slug }) => slug)
    const next = postValues(wanted, slugs, spaceId)
    if (JSON.stringify(next) === JSON.stringify(post.values)) {
      await also?.(tx, post)
      return { id, slug: post.slug }
    }
    if (post.revision !== revision) {
      throw new Conflict(
        'Somebody saved this post while you were writing. Nothing is lost: both texts are below.',
        { ...post.values, revision: post.revision },
      )
    }
    if (post.kind === 'experiment') refuseOtherPlan(post, next)

    await tx.postTopic.deleteMany({ where: { postId: id } })
    const change = {
      ...{ ...content, spaceId },
      lesson: lesson && { update: lesson },
      experiment: experiment && { update: experiment },
      topics: { create: filed.map(({ id: topicId }) => ({ topicId, spaceId, createdAt: post.createdAt })) },
    }
    await keepRevision(tx, viewer, post, change, { why, ...trail })
    await also?.(tx, post)
    // Whoever keeps a lesson edits it by that, not by a right over others.
    if (keepsOrderFor(viewer, post)) {
      const states = {
        before: `version ${post.revision}`,
        after: `version ${post.revision + 1}`,
        why: why ?? '',
      }
      const about = { ...post, subject: `post:${id}` as const, postId: id }
      await recordActOnAnother(tx, viewer, about, {
        act: 'edited',
        ...states,
        told: 'edited',
        path: `/posts/${id}/history`,
      })
    }
    if (spaceId !== post.spaceId) await recordMove(tx, viewer, post, { to: spaceId, why: why ?? '' })
    return { id, slug: content.slug }
  })
}

/** The edit of an experiment whose plan is locked, with that plan: it cannot change meanwhile. */
async function withLockedPlan(
  viewer: Viewer,
  id: string,
  { kind: _, ...edit }: Omit<Extract<ReviseWanted, { kind: 'locked-experiment' }>, 'revision' | 'whyEdited'>,
): Promise<Extract<PostContent, { kind: 'experiment' }>> {
  const { experiment, locked } = await reachPost(db, viewer, id, writableTo(viewer))
  if (!experiment || !locked) throw new Invalid({ form: 'Reload the page and try again.' })
  const { hypothesis, primaryMetric, baseline, expectedChange, method, guardRails } = experiment
  const { startsOn, endsOn } = experiment
  const plan = { hypothesis, primaryMetric, baseline, expectedChange, method, guardRails, startsOn, endsOn }
  const status = experiment.status as Extract<PostContent, { kind: 'experiment' }>['status']
  const [problem] = conclusionProblems({ ...edit, status })
  if (problem) throw new Invalid({ [problem[0]]: problem[1] })
  return { kind: 'experiment', ...edit, ...plan, status }
}

function refuseOtherPlan({ values, locked }: Reached, next: Reached['values']): void {
  if (next.status !== values.status) throw new Invalid({ status: STATUS_REFUSED })
  const field = locked && PLAN_FIELDS.find((it) => next[it] !== values[it])
  if (field) throw new Invalid({ [field]: LOCKED })
}
