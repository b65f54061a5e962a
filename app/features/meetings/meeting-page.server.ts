import type { Viewer } from '~/features/accounts/viewer'
import { renderBodies } from '~/features/posts/render-body.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { maySayOutcome } from './meeting-rules'
import { wallClock } from './moment-at'
import { reachMeeting } from './reach-meeting.server'

/**
 * A meeting as its page shows it to its two people.
 * @throws NotFound for everybody else.
 */
export async function meetingPage(viewer: Viewer, id: string) {
  const at = now()
  const { meeting } = await reachMeeting(db, viewer, id)
  const { host, guest, mentorship, cancellation, outcome, startsAt, endsAt } = meeting
  const [agendaHtml = '', notesHtml = ''] = await renderBodies(
    db,
    [meeting.agenda, meeting.notes],
    ['agenda', 'notes'],
  )
  const nameOf = (personId: string) => (personId === host.id ? host : guest).name
  const isAhead = endsAt > at && !cancellation
  return {
    ...{ id, host, guest, startsAt, endsAt, agendaHtml, notesHtml },
    agenda: meeting.agenda,
    notes: meeting.notes,
    revision: meeting.revision,
    videoLink: meeting.videoLink,
    isHost: host.id === viewer.id,
    mentorship: mentorship && { id: mentorship.id, goal: mentorship.goal },
    cancellation: cancellation && { byName: nameOf(cancellation.byId), reason: cancellation.reason },
    outcome: outcome && { kind: outcome.kind, path: outcome.path, byName: nameOf(outcome.byId) },
    /** How the form that moves it begins, on the viewer's own clock. */
    clock: {
      ...wallClock(startsAt, viewer.timeZone),
      minutes: String((endsAt.getTime() - startsAt.getTime()) / 60_000),
    },
    may: {
      cancel: isAhead,
      move: isAhead && mentorship !== null && !mentorship.ending,
      sayOutcome: !mentorship && !cancellation && !outcome && maySayOutcome({ endsAt }, at),
    },
  }
}

export type MeetingView = Awaited<ReturnType<typeof meetingPage>>
