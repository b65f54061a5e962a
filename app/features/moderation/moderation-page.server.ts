import type { Viewer } from '~/features/accounts/viewer'
import type { WorkKind } from '~/features/revisions/work'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { Forbidden, NotFound } from '~/platform/errors'
import { auditLines } from './audit-page.server'
import { flagsOf } from './flags-of.server'
import { canArrange, canAsk, canJudge, JUDGE_REFUSED } from './moderation-rules'
import { isOver } from './pin-post.server'
import { quotedTexts } from './quoted-texts.server'
import { reachText, type Text } from './reach-text.server'

/**
 * What the page about keeping order with a text shows: to moderators who did not write it, what was flagged and what was
 * done before; to its author, when it was hidden, why.
 * @throws NotFound when the viewer may not see it, Forbidden when there is nothing for them to do.
 */
export async function moderationPage(viewer: Viewer, work: WorkKind, id: string) {
  const text = await reachText(db, viewer, work, id)
  const { aside, noun, subject, postId } = text
  const may = {
    judge: canJudge(viewer, text),
    arrange: work === 'posts' && canArrange(viewer, text),
    ask: aside?.kind === 'hidden' && canAsk(viewer, text),
  }
  if (!may.judge && !may.arrange && !may.ask) throw new Forbidden(JUDGE_REFUSED)
  const quoted = quotedTexts([id]).get(id)
  if (!quoted) throw new NotFound()
  return {
    ...{ work, id, noun, postId, may, quoted },
    aside: aside && {
      kind: aside.kind,
      reason: aside.reason,
      asked: aside.asked,
      waits: aside.askedAt !== null,
    },
    flags: may.judge ? (flagsOf([id]).get(id) ?? []) : [],
    done: may.judge ? auditLines(viewer, { subject }) : [],
    ...(may.arrange ? await arrangement(text) : { lock: null, pin: null }),
  }
}
export type ModerationView = Awaited<ReturnType<typeof moderationPage>>

async function arrangement({ postId, spaceId }: Text) {
  const lock = await db.postLock.findUnique({ where: { postId }, select: { why: true } })
  const pin = await db.postPin.findUnique({ where: { postId }, select: { spaceId: true, until: true } })
  const stands = pin?.spaceId === spaceId && !isOver(pin, now())
  return { lock, pin: stands ? { until: pin.until?.getTime() ?? null } : null }
}
