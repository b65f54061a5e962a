import type { Viewer } from '~/features/accounts/viewer'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { Invalid, NotFound } from '~/platform/errors'

/**
 * Takes nobody new and holds no office hours, until a day or until they resume. What was agreed before stays.
 * @throws NotFound when they are no mentor, Invalid on `until` for a day that has passed.
 */
export async function pauseMentoring(viewer: Viewer, until: Date | null): Promise<void> {
  const at = now()
  if (until && until <= at) throw new Invalid({ until: 'Choose a day to come, or leave it empty.' })
  await transaction(async (tx) => {
    const mentorId = viewer.id
    if ((await tx.mentor.count({ where: { userId: mentorId } })) === 0) throw new NotFound()
    await tx.mentorPause.upsert({
      where: { mentorId },
      create: { mentorId, at, until },
      update: { until },
    })
  })
}

/** Takes mentees and holds office hours again. */
export async function resumeMentoring(viewer: Viewer): Promise<void> {
  await transaction((tx) => tx.mentorPause.deleteMany({ where: { mentorId: viewer.id } }))
}
