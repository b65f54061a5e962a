import { picturePath } from '~/features/accounts/picture-path'
import { FollowButton } from '~/features/follows/follow-button'
import { LevelMenu } from '~/features/follows/level-menu'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { counted } from '~/ui/count'
import { Prose } from '~/ui/prose'
import { workOf } from './person-list'
import type { PersonPage } from './person-page.server'

interface PersonHeadingProps {
  person: PersonPage['person']
  isViewer: boolean
  /** Such as "Tue 14:05 in Berlin". */
  timeThere: string
}

/** Who somebody is, what time it is there, and a button to follow them. */
export function PersonHeading({ person, isViewer, timeThere }: PersonHeadingProps) {
  return (
    <header className="person-heading">
      <Avatar name={person.name} seed={person.id} src={picturePath(person.avatar)} size="large" />
      <div className="person-heading-text">
        <div className="row">
          <h1>{person.name}</h1>
          {person.left ? <Badge tone="plain">No longer here</Badge> : null}
        </div>
        <p>{workOf(person)}</p>
        <p className="meta">
          {!person.left && `${timeThere} · `}
          {counted(person.followers, 'follower')}
        </p>
      </div>
      <div className="row push">
        {isViewer && <ButtonLink to="/settings/profile">Edit your profile</ButtonLink>}
        {!isViewer && (!person.left || person.level !== null) && (
          <FollowButton
            action={`/people/${person.handle}/follow`}
            name={person.name}
            following={person.level !== null}
            short
          />
        )}
        {person.level && (
          <LevelMenu
            action={`/people/${person.handle}/follow`}
            name={person.name}
            followed="person"
            level={person.level}
          />
        )}
      </div>
      {person.bioHtml && (
        <div className="person-heading-bio">
          <Prose html={person.bioHtml} small />
        </div>
      )}
    </header>
  )
}
