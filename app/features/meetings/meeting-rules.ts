/** Slots are offered so many days ahead. */
export const HORIZON_DAYS = 28
/** Office hours of one host that one person may have ahead, so that others get a turn. */
export const MAX_AHEAD = 2
/** How long after its end somebody may say what came of a session. */
export const OUTCOME_DAYS = 7
/** How long a slot is held for whoever waited first; never longer than half the time that is left. */
export const HOLD_HOURS = 12
export const MAX_WEEKLY_SLOTS = 20
export const MAX_ABSENCES = 30
export const SLOT_MINUTES = ['15', '20', '30', '45', '60'] as const
export const OUTCOMES = ['answer', 'lesson', 'nothing'] as const
export type MeetingOutcomeKind = (typeof OUTCOMES)[number]

const DAY = 86_400_000

export function horizon(from: Date): Date {
  return new Date(from.getTime() + HORIZON_DAYS * DAY)
}

/** Until when a slot that became free at `at` is held for somebody, so that the next one still has a chance. */
export function heldUntil(at: Date, startsAt: Date): Date {
  const half = at.getTime() + (startsAt.getTime() - at.getTime()) / 2
  return new Date(Math.min(half, at.getTime() + HOLD_HOURS * 3_600_000))
}

/** Whether it is the time to say what came of a session. */
export function maySayOutcome(meeting: { endsAt: Date }, at: Date): boolean {
  const late = meeting.endsAt.getTime() + OUTCOME_DAYS * DAY
  return meeting.endsAt <= at && at.getTime() < late
}
