import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'
import { newId } from '~/platform/id.server'
import { MAX_STEPS } from './mentorship-rules'
import { reachRunning } from './reach-mentorship.server'

/**
 * Adds a step towards the goal.
 * @throws NotFound unless it is a running mentorship of theirs; Invalid on `text` for too many.
 */
export async function addStep(viewer: Viewer, mentorshipId: string, text: string): Promise<void> {
  await transaction(async (tx) => {
    await reachRunning(tx, viewer, mentorshipId)
    const steps = await tx.mentorshipStep.findMany({ where: { mentorshipId }, select: { position: true } })
    if (steps.length >= MAX_STEPS) throw new Invalid({ text: `${MAX_STEPS} steps are enough for one goal.` })
    const position = Math.max(0, ...steps.map((step) => step.position)) + 1
    await tx.mentorshipStep.create({ data: { id: newId(), mentorshipId, position, text } })
  })
}

/**
 * Marks a step as done, or as not done after all.
 * @throws NotFound unless it is a step of a running mentorship of theirs.
 */
export async function doStep(
  viewer: Viewer,
  mentorshipId: string,
  stepId: string,
  done: boolean,
): Promise<void> {
  await transaction(async (tx) => {
    await reachRunning(tx, viewer, mentorshipId)
    const step = await tx.mentorshipStep.findFirst({ where: { id: stepId, mentorshipId } })
    if (!step) throw new NotFound()
    if (Boolean(step.doneAt) === done) return
    await tx.mentorshipStep.update({ where: { id: stepId }, data: { doneAt: done ? now() : null } })
  })
}

/**
 * Takes a step away; one that is gone already is no problem.
 * @throws NotFound unless it is a running mentorship of theirs.
 */
export async function removeStep(viewer: Viewer, mentorshipId: string, stepId: string): Promise<void> {
  await transaction(async (tx) => {
    await reachRunning(tx, viewer, mentorshipId)
    await tx.mentorshipStep.deleteMany({ where: { id: stepId, mentorshipId } })
  })
}
