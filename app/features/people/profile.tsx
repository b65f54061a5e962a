import { feedSettingsPath } from '~/features/atom-feeds/feed-subject'
import { FeedList } from '~/features/feed/feed-list'
import type { Feed } from '~/features/feed/post-row'
import type { MentorCardView } from '~/features/mentors/mentor-card-view'
import { MentorSection } from '~/features/mentors/mentor-section'
import { RecognitionCards } from '~/features/recognition/recognition-cards'
import type { RecognitionView } from '~/features/recognition/recognition-of.server'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { Page } from '~/ui/page'
import { Tabs } from '~/ui/tabs'
import { AnswerList } from './answer-list'
import type { AnswerLine } from './person-answers.server'
import { PersonEmpty } from './person-empty'
import { PersonEvidence } from './person-evidence'
import { PersonHeading } from './person-heading'
import type { PersonPage } from './person-page.server'

interface ProfileProps extends PersonPage {
  /** What they offer as a mentor, if they do. */
  mentor: MentorCardView | null
  recognition: RecognitionView
  isViewer: boolean
  /** Whether the viewer may read what moderators did that concerns them. */
  hasRecord: boolean
  timeThere: string
  after: string | null
  shown: { tab: 'posts'; feed: Feed } | { tab: 'answers'; answers: AnswerLine[]; older: string | null }
}

/** Somebody's page: who they are, what they have shared, and their posts or answers. */
export function Profile(profile: ProfileProps) {
  const { person, evidence, mentor, recognition, isViewer, timeThere, after, shown } = profile
  const here = `/people/${person.handle}`
  const answersHere = `${here}?tab=answers`
  const posts = Object.values(evidence.posts).reduce((sum, count) => sum + count, 0)
  const empty = <PersonEmpty name={person.name} isViewer={isViewer} tab={shown.tab} />
  return (
    <Page
      aside={
        <>
          {mentor && <MentorSection mentor={mentor} />}
          <PersonEvidence evidence={evidence} />
          <RecognitionCards recognition={recognition} />
          {profile.hasRecord && (
            <p className="meta">
              <Link to={`${here}/record`} className="link">
                {isViewer ? 'Your record' : 'Their record'}
              </Link>
              : what moderators did that concerns {isViewer ? 'you' : 'them'}
            </p>
          )}
          <p className="meta">
            <Link to={feedSettingsPath({ subject: 'person', name: person.handle })} className="link">
              Feed
            </Link>{' '}
            of these posts for your feed reader
          </p>
        </>
      }
      asideLabel="What they have shared"
    >
      <PersonHeading person={person} isViewer={isViewer} timeThere={timeThere} />
      <Tabs
        label={`What ${person.name} wrote`}
        items={[
          { to: here, label: 'Posts', count: posts, current: shown.tab === 'posts' },
          { to: answersHere, label: 'Answers', count: evidence.answers, current: shown.tab === 'answers' },
        ]}
      />
      {shown.tab === 'posts' ? (
        <FeedList feed={shown.feed} empty={empty} />
      ) : (
        <>
          {shown.answers.length > 0 ? <AnswerList answers={shown.answers} /> : empty}
          <MoreLink
            older={shown.older && `${answersHere}&after=${shown.older}`}
            newest={after && answersHere}
          />
        </>
      )}
    </Page>
  )
}
