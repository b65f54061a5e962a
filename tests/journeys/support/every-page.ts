import type { Page } from '@playwright/test'
import type { Exhibits } from './exhibits'
import {
  lookForSecret,
  makeAddress,
  makeFeedAddress,
  openAccountMenu,
  openDetails,
  refused,
  refusedWeek,
  typeInSearch,
} from './page-states'
import { poster } from './poster'
import type { RunningSite } from './running-site'

/** A page of the site as somebody sees it. */
export interface Look {
  /** A handle, or null for a visitor. */
  as: string | null
  path: string
  /** Brings the page into a state that no address leads to. */
  ready?(page: Page): Promise<unknown>
}

/** Every page by the file of its route, in each of the states worth a look. */
export function everyPage(site: RunningSite, it: Exhibits): Record<string, Look[]> {
  const by = (as: string | null) => (path: string, ready?: Look['ready']) => ({ as, path, ready })
  const [nobody, maria, devika, ines] = [by(null), by('maria'), by('devika'), by('ines')]
  const [told, edited] = [`/posts/${it.told.id}`, `/posts/${it.edited}`]
  const [post, answer, comment] = [
    `/posts/${it.question.id}`,
    `/answers/${it.answer}`,
    `/comments/${it.comment}`,
  ]

  /** Somebody else saves the post while the form is open. */
  async function meetConflict(page: Page): Promise<void> {
    const moderator = await poster(site.url, 'devika')
    const revision = await page.locator('[name=revision]').inputValue()
    const title = await page.getByLabel('Title').inputValue()
    const theirs = {
      kind: 'question',
      title,
      body: `${await page.getByLabel('Details').inputValue()} Since Tuesday, ${revision}.`,
      topics: 'deploys',
      revision,
    }
    await moderator.post(`${post}/edit`, theirs)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('region', { name: 'Both texts' }).waitFor()
  }

  return {
    '$.tsx': [maria('/no/such/page')],
    '_index.tsx': [maria('/'), maria('/', typeInSearch), maria('/', openAccountMenu), nobody('/')],
    'admin._index.tsx': [ines('/admin')],
    'admin.deliveries.tsx': [ines('/admin/deliveries')],
    'admin.invitations.tsx': [ines('/admin/invitations'), devika('/admin/invitations', refused('Invite'))],
    'admin.mail.$id.tsx': [ines(it.joinMail.path, openDetails)],
    'admin.mail._index.tsx': [ines('/admin/mail')],
    'admin.names._index.tsx': [ines('/admin/names'), ines(`/admin/names?post=${it.unnamed.id}`)],
    'admin.names.$id.tsx': [ines(it.name), ines(it.name, refused('Ask a second administrator'))],
    'admin.people.tsx': [ines('/admin/people'), ines('/admin/people?q=zeppelin')],
    'admin.people_.$id.tsx': [ines(it.account, refused('Deactivate'))],
    'admin.searches.tsx': [ines('/admin/searches')],
    'admin.site.tsx': [ines('/admin/site'), ines('/admin/site?saved')],
    'admin.tsx': [maria('/admin')],
    'answers.$id.comments.tsx': [maria(`${answer}/comments`)],
    'answers.$id.deletion.tsx': [maria(`${answer}/deletion`)],
    'answers.$id.edit.tsx': [devika(`${answer}/edit`), maria(`${answer}/edit`)],
    'answers.$id.split.tsx': [
      ...[devika(`${answer}/split`, refused('Split it out')), maria(`${answer}/split`)],
    ],
    'answers.$id.uses.tsx': [maria(`${answer}/uses`)],
    'answers.$id.vote.tsx': [maria(`${answer}/vote`)],
    'answers.$id.history.tsx': [maria(`${answer}/history`)],
    'comments.$id.history.tsx': [maria(`${comment}/history`)],
    'comments.$id.deletion.tsx': [maria(`${comment}/deletion`)],
    'comments.$id.edit.tsx': [maria(`${comment}/edit`)],
    'drafts._index.tsx': [maria('/drafts'), devika('/drafts')],
    'drafts.$id_.deletion.tsx': [maria(`/drafts/${it.draft}/deletion`)],
    'experiments.tsx': [
      ...[maria('/experiments'), maria('/experiments?state=concluded&area=pricing')],
      maria('/experiments?metric=zeppelin'),
    ],
    'experiments_.tried.tsx': [maria('/experiments/tried?hypothesis=shorter+trial&metric=trial+to+paid')],
    'experiments_.all.tsx': [maria('/experiments/all')],
    'following.tsx': [maria('/following')],
    'following_.all.tsx': [maria('/following/all'), by('kenji')('/following/all')],
    'groups._index.tsx': [maria('/groups'), devika('/groups', refused('Make the group'))],
    'groups.$handle.tsx': [maria(it.group), devika(it.group, openDetails)],
    'held._index.tsx': [devika('/held'), maria('/held')],
    'held.$id.tsx': [devika(it.held, refused('Give it back')), by('rahul')(it.held)],
    'inbox.tsx': [maria('/inbox'), maria('/inbox?show=unread&kind=answer'), maria('/inbox?show=archive')],
    'join.tsx': [nobody('/join'), nobody('/join', refused('Send me a link')), nobody('/join?sent')],
    'join_.$token.tsx': [
      ...[nobody(`/join/${it.joinMail.token}`), nobody(`/join/${it.joinMail.token}`, refused('Join'))],
      nobody('/join/worn-out'),
    ],
    'leaders.tsx': [devika('/leaders'), ines('/leaders?show=endorsements'), devika('/leaders?show=failures')],
    'lessons.tsx': [maria('/lessons')],
    'mail.stop.$token.tsx': [nobody('/mail/stop/worn-out')],
    'meetings.$id.tsx': [maria(it.meeting, openDetails)],
    'meetings.$id_.cancellation.tsx': [maria(`${it.meeting}/cancellation`)],
    'meetings._index.tsx': [maria('/meetings'), ines('/meetings'), maria('/meetings', makeAddress)],
    'mentors.$handle.hours.tsx': [
      ...[maria('/mentors/asha/hours'), by('asha')('/mentors/asha/hours'), maria('/mentors/lena/hours')],
    ],
    'mentors._index.tsx': [
      ...[maria('/mentors'), maria('/mentors?topic=postgres&room=1&near=1'), ines('/mentors?language=zz')],
    ],
    'mentors.hours.tsx': [by('asha')('/mentors/hours')],
    'mentors.offer.tsx': [maria('/mentors/offer', refused('Offer to mentor')), by('asha')('/mentors/offer')],
    'mentorships.$id.tsx': [
      ...[maria(it.mentorship), by('asha')(it.mentorship)],
      ...[by('nadia')(it.request), by('sofia')(it.request)],
    ],
    'mentorships.$id_.answer.tsx': [by('sofia')(`${it.request}/answer`, refused('Decline'))],
    'mentorships.$id_.ending.tsx': [maria(`${it.mentorship}/ending`, refused('End the mentorship'))],
    'mentorships.$id_.meetings.tsx': [maria(`${it.mentorship}/meetings`)],
    'mentorships.new.tsx': [
      ...[maria('/mentorships/new?mentor=sofia'), maria('/mentorships/new', refused('See who fits'))],
    ],
    'objectives.tsx': [maria('/objectives')],
    'people.$handle.tsx': [maria('/people/asha'), maria('/people/asha?tab=answers'), maria('/people/maria')],
    'people.$handle_.follow.tsx': [maria('/people/asha/follow')],
    'people.$handle_.record.tsx': [
      ...[maria('/people/maria/record'), maria('/people/asha/record')],
      ines('/people/arjun/record', refused('Suspend')),
    ],
    'people._index.tsx': [maria('/people'), maria('/people?q=zeppelin')],
    'posts.$id.$slug.tsx': [
      ...[
        maria(it.question.path, openDetails),
        devika(it.question.path, openDetails),
        devika(it.deleted.path),
      ],
      ...[
        ...[by('nadia')(it.hidden.path), devika(it.hidden.path), maria(it.lesson)],
        maria(it.told.path),
        maria(it.unnamed.path, openDetails),
        ines(it.unnamed.path),
        maria(it.experiment),
        ...Object.values(it.trial).map((id) => maria(`/posts/${id}`)),
        maria(it.question.path, refused('Post your answer')),
        ...[devika(it.closed.path), maria(it.closed.path)],
        ...[maria(it.merged.path), devika(`${it.merged.path}?merged`)],
      ],
    ],
    'posts.$id._index.tsx': [maria(post)],
    'posts.$id.deletion.tsx': [
      ...[maria(`${post}/deletion`), devika(`${post}/deletion`, refused('Delete it'))],
      ...[by('nadia')(`/posts/${it.deleted.id}/deletion`), devika(`/posts/${it.deleted.id}/deletion`)],
    ],
    'posts.$id.edit.tsx': [
      ...[maria(`${post}/edit`), maria(`${post}/edit`, meetConflict)],
      ...Object.values(it.trial).map((id) => maria(`/posts/${id}/edit`)),
    ],
    'posts.$id.space.tsx': [maria(`${post}/space`)],
    'posts.new.tsx': ['question', 'lesson', 'experiment'].flatMap((kind) => [
      ...[maria(`/posts/new?kind=${kind}`), devika(`/posts/new?kind=${kind}`, openDetails)],
      maria(`/posts/new?kind=${kind}`, refused('Publish')),
    ]),
    'files.new.tsx': [maria('/files/new'), maria('/files/new', refused('Add it'))],
    'posts_.$id.answers.tsx': [maria(`${post}/answers`)],
    'posts_.$id.comments.tsx': [maria(`${post}/comments`)],
    'posts_.$id.duplicate.tsx': [
      ...[maria(`${post}/duplicate`), maria(`${post}/duplicate`, refused('Close as a duplicate'))],
      devika(`/posts/${it.closed.id}/duplicate`),
    ],
    'posts_.$id.merge.tsx': [
      ...[devika(`${post}/merge`, refused('Merge them')), maria(`${post}/merge`)],
      devika(`/posts/${it.merged.id}/merge`),
    ],
    'posts_.$id.follow.tsx': [maria(`${post}/follow`)],
    'posts_.$id.endorsement.tsx': [
      ...[devika(`${told}/endorsement`, refused('Endorse it')), maria(`${told}/endorsement`)],
      ines(`${told}/endorsement`),
    ],
    'posts_.$id.me-too.tsx': [maria(`${post}/me-too`)],
    'posts_.$id.resolution.tsx': [maria(`${post}/resolution`)],
    'posts_.$id.contest.tsx': [by('nadia')(`${told}/contest`, refused('Answer')), maria(`${told}/contest`)],
    'posts_.$id.history.tsx': [
      ...[maria(`${edited}/history`), maria(`${edited}/history?view=side`)],
      by('nadia')(`${edited}/history?version=1`),
    ],
    'posts_.$id.suggestion.tsx': [maria(`${edited}/suggestion`), by('nadia')(`${edited}/suggestion`)],
    'posts_.$id.suggestions.tsx': [by('nadia')(`${edited}/suggestions`), maria(`${told}/suggestions`)],
    'posts_.$id.redaction.tsx': [
      ...[devika(`${edited}/redaction`, lookForSecret), maria(`${edited}/redaction`)],
      devika(`${edited}/redaction`, refused('Look where it stands')),
    ],
    'suggestions.$id.tsx': [
      ...[by('nadia')(it.suggestion, openDetails), maria(it.suggestion)],
      by('nadia')(it.suggestion, refused('Leave it as it is')),
    ],
    'suggestions.$id_.edit.tsx': [by('nadia')(`${it.suggestion}/edit`)],
    'posts_.$id.flag.tsx': [by('arjun')(`${told}/flag`, refused('Flag it'))],
    'answers.$id.flag.tsx': [maria(`${answer}/flag`)],
    'comments.$id.flag.tsx': [by('arjun')(`${comment}/flag`)],
    'posts_.$id.moderation.tsx': [
      ...[devika(`${told}/moderation`), devika(`${told}/moderation`, refused('Hide it'))],
      ...[by('nadia')(`/posts/${it.hidden.id}/moderation`), devika(`/posts/${it.hidden.id}/moderation`)],
    ],
    'answers.$id.moderation.tsx': [devika(`${answer}/moderation`)],
    'comments.$id.moderation.tsx': [devika(`${comment}/moderation`)],
    'moderation.tsx': [devika('/moderation', openDetails)],
    'spaces.$slug_.moderation.tsx': [devika('/spaces/everyone/moderation')],
    'spaces.$slug_.audit.tsx': [devika('/spaces/everyone/audit')],
    'admin.audit.tsx': [ines('/admin/audit'), ines('/admin/audit?act=pinned')],
    'posts_.$id.links.tsx': [by('nadia')(`${told}/links`, refused('Link them')), maria(`${told}/links`)],
    'posts_.$id.review.tsx': [
      by('nadia')(`${told}/review`, refused('Save the review')),
      maria(`${told}/review`),
    ],
    'posts_.$id.start.tsx': [
      ...[maria(`/posts/${it.trial.planned}/start`), devika(`/posts/${it.trial.running}/start`)],
      maria(`/posts/${it.trial.planned}/start`, refused('Lock the plan and start')),
    ],
    'posts_.$id.amendments.tsx': [
      maria(`/posts/${it.trial.running}/amendments`, refused('Add the amendment')),
    ],
    'posts_.$id.conclusion.tsx': [maria(`/posts/${it.trial.running}/conclusion`, refused('Conclude'))],
    'posts_.$id.abandonment.tsx': [maria(`/posts/${it.trial.running}/abandonment`, refused('Give it up'))],
    'posts_.$id.numbers.tsx': [
      ...[maria(`/posts/${it.trial.concluded}/numbers`), by('arjun')(`/posts/${it.trial.concluded}/numbers`)],
    ],
    'posts_.$id.uses.tsx': [
      ...[maria(`${told}/uses`), maria(`${told}/uses`, refused('I used this')), by('nadia')(`${told}/uses`)],
    ],
    'posts_.$id.reactions.tsx': [maria(`${told}/reactions`)],
    'posts_.$id.vote.tsx': [maria(`${post}/vote`)],
    'questions.tsx': [maria('/questions')],
    'reset.tsx': [nobody('/reset'), nobody('/reset?sent')],
    'reset_.$token.tsx': [nobody(`/reset/${it.resetMail.token}`), nobody('/reset/worn-out')],
    'reviews.tsx': [by('nadia')('/reviews'), maria('/reviews')],
    'search.tsx': [
      ...[maria('/search'), maria('/search?q=postgres'), maria('/search?q=deploy&kind=lesson&sort=newest')],
      ...[maria('/search?q=zeppelin'), maria('/search?q=before:someday+deploy'), maria('/search?q=posgres')],
      maria('/search?q=postgres&kind=experiment&outcome=failed'),
    ],
    'rounds._index.tsx': [maria('/rounds'), devika('/rounds')],
    'rounds.$id.tsx': [
      ...[maria(it.round), devika(it.round, openDetails)],
      maria(`${it.round}?post=${it.told.id}`, refused('Nominate it')),
    ],
    'searches._index.tsx': [maria('/searches'), devika('/searches')],
    'searches.$id.tsx': [maria(it.savedSearch), devika(it.savedSearch)],
    'searches.$id_.follow.tsx': [devika(`${it.savedSearch}/follow`)],
    'searches.$id_.edit.tsx': [maria(`${it.savedSearch}/edit`)],
    'searches.$id_.deletion.tsx': [maria(`${it.savedSearch}/deletion`)],
    'settings._index.tsx': [maria('/settings')],
    'settings.feeds.tsx': [
      ...[
        maria('/settings/feeds'),
        maria('/settings/feeds?of=topic:postgres'),
        maria('/settings/feeds?ended'),
      ],
      maria('/settings/feeds?of=person:asha', makeFeedAddress),
    ],
    'answers.$id.suggestion.tsx': [maria(`/answers/${it.answer}/suggestion`)],
    'answers.$id.suggestions.tsx': [by('arjun')(`/answers/${it.answer}/suggestions`)],
    'settings.data.tsx': [maria('/settings/data'), maria('/settings/data?saved')],
    'settings.data_.deletion.tsx': [
      maria('/settings/data/deletion'),
      maria('/settings/data/deletion', refused('Delete my account in 7 days')),
    ],
    'settings.attention.tsx': [maria('/settings/attention'), maria('/settings/attention', refusedWeek)],
    'settings.recognition.tsx': [maria('/settings/recognition'), maria('/settings/recognition?saved')],
    'settings.notifications.tsx': [maria('/settings/notifications'), maria('/settings/notifications?saved')],
    'settings.notifications_.address.tsx': [maria('/settings/notifications/address')],
    'settings.notifications_.devices.tsx': [maria('/settings/notifications/devices')],
    'settings.password.tsx': [
      maria('/settings/password'),
      maria('/settings/password', refused('Change the password')),
    ],
    'settings.picture.tsx': [
      maria('/settings/picture'),
      maria('/settings/picture', refused('Use this picture')),
    ],
    'settings.profile.tsx': [maria('/settings/profile'), maria('/settings/profile?saved')],
    'settings.sessions.tsx': [maria('/settings/sessions')],
    'settings.tsx': [],
    'setup.tsx': [nobody('/setup')],
    'sign-in.tsx': [
      nobody('/sign-in'),
      nobody('/sign-in', refused('Sign in')),
      nobody('/sign-in?after=reset'),
    ],
    'spaces.$slug.tsx': [maria('/spaces/everyone'), maria('/spaces/security-room'), ines('/spaces/everyone')],
    'spaces.$slug_.follow.tsx': [maria('/spaces/everyone/follow')],
    'spaces.$slug_.edit.tsx': [ines('/spaces/security-room/edit')],
    'spaces.$slug_.members.tsx': [
      ...[devika('/spaces/everyone/members', refused('Add')), maria('/spaces/security-room/members')],
      ines('/spaces/security-room/members'),
    ],
    'spaces._index.tsx': [maria('/spaces'), ines('/spaces')],
    'spaces.new.tsx': [ines('/spaces/new', refused('Create the space'))],
    'templates._index.tsx': [maria('/templates'), devika('/templates')],
    'templates.new.tsx': [
      ...[devika('/templates/new?kind=lesson'), devika('/templates/new', refused('Make the template'))],
      devika('/templates/new?kind=experiment'),
    ],
    'templates.$id.tsx': [devika(it.template)],
    'templates.$id_.deletion.tsx': [devika(`${it.template}/deletion`)],
    'topics.$slug.tsx': [
      ...[
        maria('/topics/postgres'),
        maria('/topics/postgres?kind=experiment'),
        devika('/topics/shadow-traffic'),
      ],
      maria('/topics/shadow-traffic'),
    ],
    'topics.$slug_.approval.tsx': [devika('/topics/shadow-traffic/approval')],
    'topics.$slug_.edit.tsx': [maria('/topics/shadow-traffic/edit'), devika('/topics/postgres/edit')],
    'topics.$slug_.follow.tsx': [maria('/topics/postgres/follow')],
    'topics._index.tsx': [maria('/topics'), devika('/topics'), maria('/topics?q=zeppelin')],
    'topics.new.tsx': [maria('/topics/new'), maria('/topics/new', refused('Propose the topic'))],
    'wanted.tsx': [maria('/wanted'), devika('/wanted')],
    'wanted_.$id.claim.tsx': [maria('/wanted/aaaaaaaaaaaa/claim')],
    'wanted_.$id.ask.tsx': [maria('/wanted/aaaaaaaaaaaa/ask')],
    'unanswered.tsx': [maria('/unanswered')],
    'uses.$id.edit.tsx': [by('arjun')(`/uses/${it.use}/edit`), maria(`/uses/${it.use}/edit`)],
    'uses.$id.removal.tsx': [devika(`/uses/${it.use}/removal`)],
  }
}
