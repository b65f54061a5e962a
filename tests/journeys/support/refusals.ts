import { NOTICE_KIND_NAMES } from '~/features/notifications/notice-kinds'
import type { Exhibits } from './exhibits'

export interface Refusal {
  /** Who sends it, or null for a visitor. */
  as: string | null
  path: string
  fields: Record<string, string>
}

/**
 * Every form with one text in every text field, for a text that is too long for any of them: it comes back.
 * A new field belongs here; the journey that counts them says which one is missing.
 */
export function refusals(it: Exhibits, text: string): Refusal[] {
  const by =
    (as: string | null) =>
    (path: string, names: string, fields: Refusal['fields'] = {}) => ({
      as,
      path,
      fields: { ...fields, ...Object.fromEntries(names.split(' ').map((name) => [name, text])) },
    })
  const [maria, arjun, devika, ines, nobody] = [by('maria'), by('arjun'), by('devika'), by('ines'), by(null)]
  const asha = by('asha')
  const [post, answer, comment] = [
    `/posts/${it.question.id}`,
    `/answers/${it.answer}`,
    `/comments/${it.comment}`,
  ]
  const lesson =
    'title topics summary whatHappened why doDifferently impact appliesWhere reviewBy outcome body'
  const plan =
    'title topics hypothesis primaryMetric baseline expectedChange method guardRails startsOn endsOn'
  const earlier = 'to1 relation1 note1 to2 relation2 note2 to3 relation3 note3'
  const numbers = 'numbers nameA nameB sizeA sizeB eventsA eventsB meanA meanB sdA sdB'
  const profile = 'name handle team title bio timeZone'
  const entry = 'context usedOn result conditions minutesSaved note'
  const topic = 'name slug description parent synonyms reviewMonths'
  return [
    maria('/posts/new', 'title topics spaceId body anonymous', { kind: 'question' }),
    maria('/posts/new', lesson, { kind: 'lesson' }),
    maria('/posts/new', `${plan} status result sampleSize verdict decision body`, { kind: 'experiment' }),
    maria(`${post}/edit`, 'title topics body whyEdited', { kind: 'question', revision: '1' }),
    devika(`${post}/deletion`, 'reason', { deleted: '1' }),
    ...[
      maria(`${post}/answers`, 'body follow anonymous'),
      arjun(`${answer}/edit`, 'body whyEdited', { revision: '1' }),
    ],
    ...[maria(`${post}/comments`, 'body anonymous'), maria(`${answer}/comments`, 'body anonymous')],
    maria(`${comment}/edit`, 'body whyEdited', { revision: '1' }),
    by('nadia')(`/posts/${it.edited}/history`, 'whyEdited', { version: '1', revision: '2' }),
    maria(`/posts/${it.edited}/suggestion`, `${lesson} whyEdited`, { kind: 'lesson', revision: '2' }),
    maria(`${answer}/suggestion`, 'body whyEdited', { revision: '1' }),
    by('nadia')(it.suggestion, 'note', { intent: 'decline' }),
    by('nadia')(`${it.suggestion}/edit`, `${lesson} whyEdited`, { kind: 'lesson', revision: '2' }),
    devika(`/posts/${it.edited}/redaction`, 'secret why'),
    ...[`/posts/${it.told.id}`, comment].map((path) =>
      arjun(`${path}/flag`, 'words reason', { intent: 'flag' }),
    ),
    maria(`${answer}/flag`, 'words reason', { intent: 'flag' }),
    ...[answer, comment].map((path) => devika(`${path}/moderation`, 'why', { intent: 'hide' })),
    devika(`/posts/${it.told.id}/moderation`, 'why', { intent: 'lock' }),
    devika(`/posts/${it.told.id}/moderation`, 'why until', { intent: 'pin' }),
    by('nadia')(`/posts/${it.hidden.id}/moderation`, 'asked', { intent: 'ask' }),
    devika(`/posts/${it.told.id}/moderation`, 'why', { intent: 'hide' }),
    ...[maria(`${comment}/deletion`, 'reason deleted'), arjun(`${answer}/deletion`, 'reason deleted')],
    maria(`${post}/duplicate`, 'to', { change: 'close' }),
    ...[devika(`${post}/merge`, 'to why'), devika(`${answer}/split`, 'title why kind', { revision: '1' })],
    maria(`/posts/${it.told.id}/reactions`, 'thanks brave helped'),
    maria(`/posts/${it.told.id}/uses`, entry),
    arjun(`/uses/${it.use}/edit`, entry),
    devika(`/uses/${it.use}/removal`, 'why'),
    by('nadia')(`/posts/${it.told.id}/contest`, 'kind text'),
    by('nadia')(`/posts/${it.told.id}/links`, 'type to note', { change: 'add' }),
    by('nadia')(`/posts/${it.told.id}/review`, 'verdict note'),
    maria(`/posts/${it.trial.planned}/start`, `startsOn endsOn confirmed revision ${earlier}`),
    maria(`/posts/${it.trial.planned}/edit`, `${plan} body whyEdited`, { kind: 'experiment', revision: '1' }),
    maria(`/posts/${it.trial.running}/amendments`, 'text why'),
    maria(`/posts/${it.trial.running}/conclusion`, `result sampleSize verdict decision ${numbers}`),
    maria(`/posts/${it.trial.running}/abandonment`, 'reason'),
    maria(`/posts/${it.trial.concluded}/numbers`, numbers),
    maria(
      `/posts/${it.trial.concluded}/edit`,
      'title topics result sampleSize verdict decision body whyEdited',
      {
        kind: 'locked-experiment',
        revision: '3',
      },
    ),
    devika(`/posts/${it.told.id}/endorsement`, 'sentence objective', { intent: 'endorse' }),
    ...[maria(`${post}/resolution`, 'accepted'), devika(`${post}/vote`, 'value')],
    ...['/topics/postgres', '/people/asha', '/spaces/everyone', post].map((path) =>
      devika(`${path}/follow`, 'following level back'),
    ),
    devika('/templates/new', 'name topic body', { kind: 'question', id: 'templates000' }),
    devika('/templates/new', 'name topic summary whatHappened why doDifferently body', { kind: 'lesson' }),
    devika(it.template, 'name topic hypothesis expectedChange method guardRails body', {
      ...{ kind: 'experiment', revision: '1' },
    }),
    devika('/templates/new', 'name topic hypothesis expectedChange method guardRails body', {
      kind: 'experiment',
    }),
    devika('/groups', 'name handle description'),
    devika(it.group, 'handle', { change: 'add' }),
    maria('/inbox', 'intent notice kind until back'),
    maria('/settings/feeds', 'of feed', { intent: 'revoke' }),
    maria('/settings/attention', 'asksAWeek quietFrom quietUntil awayUntil'),
    maria(
      '/settings/notifications',
      `${NOTICE_KIND_NAMES.join(' ')} followAnswered digest digestHour digestDay`,
    ),
    maria('/settings/notifications/devices', 'endpoint p256dh auth', { intent: 'add' }),
    ...[maria('/topics/new', topic), devika('/topics/postgres/edit', topic)],
    maria('/searches', 'query'),
    ...[maria(`${it.savedSearch}/edit`, 'name'), maria(`${it.savedSearch}/deletion`, 'deleted')],
    maria(`${it.savedSearch}/follow`, 'alerts'),
    ...[maria('/wanted/aaaaaaaaaaaa/claim', 'claimed'), maria('/wanted/aaaaaaaaaaaa/ask', 'waiting')],
    ines('/admin/mail', 'mail'),
    ines('/spaces/new', 'name slug description visibility anonymous'),
    ines('/spaces/security-room/edit', 'name slug description', { visibility: 'private' }),
    devika('/spaces/everyone/members', 'handle', { change: 'add', role: 'member' }),
    maria('/settings/profile', profile),
    maria('/mentors/offer', 'helpsWith topics capacity languages videoLink', { intent: 'save' }),
    asha('/mentors/offer', 'until', { intent: 'pause' }),
    asha('/mentors/hours', 'startsAt', { intent: 'add', weekday: '4', minutes: '30' }),
    asha('/mentors/hours', 'fromDay toDay', { intent: 'away' }),
    maria('/mentors/asha/hours', 'agenda startsAt', { intent: 'book' }),
    maria('/mentorships/new', 'goal topics background mentor'),
    maria(it.mentorship, 'text', { intent: 'add-step' }),
    maria(it.mentorship, 'note', { intent: 'check-in', standing: 'well' }),
    by('sofia')(`${it.request}/answer`, 'message alternative', { answer: 'decline' }),
    maria(`${it.mentorship}/ending`, 'whatHappened why doDifferently', { result: 'reached' }),
    maria(`${it.mentorship}/meetings`, 'day time minutes videoLink agenda'),
    maria(it.meeting, 'agenda notes', { intent: 'write', revision: '1' }),
    maria(it.meeting, 'day time minutes videoLink', { intent: 'move' }),
    maria(`${it.meeting}/cancellation`, 'reason'),
    ines(it.name, 'reason', { intent: 'ask' }),
    devika('/rounds', 'space'),
    ...[
      maria(it.round, 'post why', { intent: 'nominate' }),
      devika(it.round, 'text post', { intent: 'change' }),
    ],
    devika(it.held, 'note', { intent: 'return' }),
    ines('/people/rahul/record', 'reason until', { intent: 'suspend' }),
    ines('/people/rahul/record', 'why', { intent: 'end' }),
    ines('/admin/invitations', 'email', { intent: 'invite', role: 'member' }),
    ...[
      ines(it.account, 'reason', { intent: 'deactivate' }),
      ines('/admin/site', 'siteName allowedDomains contestAfter askAfterHours holdFirst'),
    ],
    ...[nobody('/sign-in', 'email password to'), nobody('/join', 'email'), nobody('/reset', 'email')],
    nobody(`/join/${it.joinMail.token}`, 'name handle password'),
    nobody(`/reset/${it.resetMail.token}`, 'password'),
  ]
}
