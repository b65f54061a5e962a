import { Form } from '@remix-run/react'
import { picturePath } from '~/features/accounts/picture-path'
import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { Avatar } from '~/ui/avatar'
import { Button, ButtonLink } from '~/ui/button'
import { CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { TagLink } from '~/ui/tag'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { GapPerson, ShownGap } from './wanted-view'

/** One thing that is wanted: how much, who might know, and the ways to help. */
export function GapItem({ gap }: { gap: ShownGap }) {
  const { text, people, since, topic, question } = gap
  return (
    <CardItem className="gap-item">
      <h2 className="gap-text">{text}</h2>
      <p className="row meta">
        <span>
          {counted(people, 'person', 'people')} searched for it since {dayWords(since)}
        </span>
        {topic && (
          <TagLink to={`/topics/${topic}`} hash>
            {topic}
          </TagLink>
        )}
      </p>
      {question && (
        <p className="gap-question">
          Asked as a question: <Link to={postPath(question)}>{question.title}</Link>
        </p>
      )}
      <div className="row">
        <Writer gap={gap} />
        <span className="row push">
          <WaysToHelp gap={gap} />
        </span>
      </div>
    </CardItem>
  )
}

/** Who said they write it, or else who might, as far as their posts tell. */
function Writer({ gap: { claim, proposed } }: { gap: ShownGap }) {
  if (claim) return <Person person={claim}>{claim.isViewer ? 'You write it' : 'writes it'}</Person>
  if (proposed) return <Person person={proposed}>proposed, from what they wrote</Person>
  return null
}

function Person({ person, children }: { person: GapPerson & { isViewer?: boolean }; children: string }) {
  return (
    <span className="row gap-person">
      <Avatar name={person.name} seed={person.id} src={picturePath(person.avatar)} size="small" />
      {!person.isViewer && <Link to={`/people/${person.handle}`}>{person.name}</Link>}
      <span className="meta">{children}</span>
    </span>
  )
}

function WaysToHelp({ gap: { id, text, topic, claim, question } }: { gap: ShownGap }) {
  const carried = `title=${encodeURIComponent(text)}${topic ? `&topics=${topic}` : ''}`
  return (
    <>
      {(!claim || claim.mayRelease) && <ClaimButton id={id} text={text} claimed={claim !== null} />}
      {question ? (
        <ButtonLink to={postPath(question)} size="small" variant="primary">
          Answer it<VisuallyHidden>: {text}</VisuallyHidden>
        </ButtonLink>
      ) : (
        <>
          <ButtonLink to={`/posts/new?kind=question&${carried}`} size="small">
            Ask it<VisuallyHidden>: {text}</VisuallyHidden>
          </ButtonLink>
          <ButtonLink to={`/posts/new?kind=lesson&${carried}`} size="small" variant="primary">
            Answer it<VisuallyHidden>: {text}</VisuallyHidden>
          </ButtonLink>
        </>
      )}
    </>
  )
}

function ClaimButton({ id, text, claimed }: { id: string; text: string; claimed: boolean }) {
  return (
    <Form method="post" action={`/wanted/${id}/claim`} preventScrollReset>
      <Button name="claimed" value={claimed ? '0' : '1'} size="small" variant={claimed ? 'quiet' : 'plain'}>
        {claimed ? 'Let others write it' : 'I will write it'}
        <VisuallyHidden>: {text}</VisuallyHidden>
      </Button>
    </Form>
  )
}
