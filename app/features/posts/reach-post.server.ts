import type { Prisma } from '#generated/prisma/client'
import type { Viewer } from '~/features/accounts/viewer'
import type { Tx } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import type { Decision, Kind, Outcome, Status, Verdict } from './post-kinds'
import { type PostValues, postValues } from './post-values'
import { visibleTo } from './visible-posts.server'

const whole = {
  lesson: true,
  experiment: true,
  plan: { select: { hash: true } },
  deletion: { select: { at: true } },
  care: { select: { ownerId: true } },
  topics: { select: { topic: { select: { slug: true } } } },
} satisfies Prisma.PostInclude

type Stored = Prisma.PostGetPayload<{ include: typeof whole }>

/**
 * A post as it is stored, with what its form would hold.
 * @throws NotFound when the viewer may not read it or it is deleted; when it is not among `allowed`, where that is given.
 */
export async function reachPost(
  reader: Pick<Tx, 'post'>,
  viewer: Viewer,
  id: string,
  allowed: Prisma.PostWhereInput = visibleTo(viewer),
) {
  const post = await reader.post.findFirst({ where: { id, ...allowed }, include: whole })
  if (!post) throw new NotFound()
  // Whether the plan of an experiment is locked, so that nothing of it may change any more.
  const locked = post.plan !== null
  return { ...post, kind: post.kind as Kind, values: valuesOf(post), locked }
}

function valuesOf(post: Stored): PostValues {
  const { title, body, lesson, experiment } = post
  const slugs = post.topics.map(({ topic }) => topic.slug)
  if (lesson) {
    const { summary, whatHappened, why, doDifferently, impact, appliesWhere, reviewBy } = lesson
    const outcome = lesson.outcome as Outcome
    const sections = { summary, whatHappened, why, doDifferently, outcome, impact, appliesWhere, reviewBy }
    return postValues({ kind: 'lesson', title, body, ...sections }, slugs, post.spaceId)
  }
  if (experiment) {
    const { hypothesis, primaryMetric, baseline, expectedChange, method, guardRails } = experiment
    const { startsOn, endsOn, result, sampleSize } = experiment
    const plan = { hypothesis, primaryMetric, baseline, expectedChange, method, guardRails, startsOn, endsOn }
    const status = experiment.status as Status
    // In rows from before there were verdicts this one is a decision.
    const isOld = experiment.decision === 'inconclusive'
    const verdict = (experiment.verdict ?? (isOld ? 'inconclusive' : null)) as Verdict | null
    const decision = (isOld ? null : experiment.decision) as Decision | null
    const end = { status, result, sampleSize, verdict, decision }
    return postValues({ kind: 'experiment', title, body, ...plan, ...end }, slugs, post.spaceId)
  }
  return postValues({ kind: 'question', title, body }, slugs, post.spaceId)
}
