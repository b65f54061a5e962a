import type { ReactNode } from 'react'
import { ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { NextLink } from '~/ui/next-link'
import { Page, PageHeading } from '~/ui/page'
import { type DirectoryChoice, directoryPath } from './directory-choice'
import { DirectoryFilters } from './directory-filters'
import { MentorCard } from './mentor-card'
import type { MentorDirectory } from './mentor-directory.server'

interface MentorsPageProps {
  directory: MentorDirectory
  choice: DirectoryChoice
  after: string | null
  isMentor: boolean
  /** The viewer's own mentorships and meetings, which stand first. */
  children?: ReactNode
}

/** Who offers to help, and with what. */
export function MentorsPage({ directory, choice, after, isMentor, children }: MentorsPageProps) {
  const { mentors, total, withRoom, next } = directory
  const filtered = choice.topic || choice.room || choice.near || choice.language
  return (
    <Page>
      <PageHeading title="Mentors" note={`${counted(total, 'person', 'people')}, ${withRoom} with room now`}>
        <ButtonLink to="/mentorships/new" variant="primary">
          Find a mentor
        </ButtonLink>
        <ButtonLink to="/mentors/offer">{isMentor ? 'What you offer' : 'Become a mentor'}</ButtonLink>
      </PageHeading>
      {children}
      <DirectoryFilters choice={choice} topics={directory.topics} languages={directory.languages} />
      {mentors.length > 0 ? (
        <div className="grid mentor-grid">
          {mentors.map((mentor) => (
            <MentorCard key={mentor.id} mentor={mentor} />
          ))}
        </div>
      ) : (
        <EmptyState
          title={filtered ? 'No mentor fits all of that' : 'Nobody offers to mentor yet'}
          icon="user"
        >
          <p>
            {filtered
              ? 'Leave one of the filters out, or state your goal and see who comes nearest.'
              : 'One hour a month is enough to begin with. You decide what you help with and when.'}
          </p>
          {!filtered && <ButtonLink to="/mentors/offer">Become a mentor</ButtonLink>}
        </EmptyState>
      )}
      <NextLink next={next && directoryPath(choice, next)} first={after && directoryPath(choice)} />
    </Page>
  )
}
