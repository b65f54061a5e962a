import { useFetcher, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { Page, PageHeading } from '~/ui/page'
import { VisuallyHidden } from '~/ui/visually-hidden'
import { type Followed, LEVELS, levelName } from './follow-levels'
import type { FollowedLine, FollowedThings } from './followed.server'

/** Everything somebody follows, and how closely, to be changed in place. */
export function FollowedPage({ followed, children }: { followed: FollowedThings; children?: ReactNode }) {
  const { topics, people, spaces, posts, older } = followed
  const isLater = new URLSearchParams(useLocation().search).has('after')
  const nothing = [topics, people, spaces, posts].every(({ length }) => length === 0)
  return (
    <Page>
      <PageHeading title="What you follow" note="Muted means silent: only a mention of you still comes.">
        <ButtonLink to="/following">What it brings</ButtonLink>
      </PageHeading>
      {nothing && !children ? (
        <EmptyState title="You follow nothing yet" icon="bell">
          <p>Every topic, person, space and post has a button for it.</p>
          <div className="row">
            <ButtonLink to="/topics">Find topics</ButtonLink>
            <ButtonLink to="/people">Find people</ButtonLink>
          </div>
        </EmptyState>
      ) : (
        <div className="stack">
          <Section title="Topics" followed="topic" lines={topics} />
          <Section title="People" followed="person" lines={people} />
          <Section title="Spaces" followed="space" lines={spaces} />
          {children}
          <Section title="Posts" followed="post" lines={posts} />
        </div>
      )}
      <MoreLink older={older && `/following/all?after=${older}`} newest={isLater ? '/following/all' : null} />
    </Page>
  )
}

function Section({ title, followed, lines }: { title: string; followed: Followed; lines: FollowedLine[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={`followed-${followed}`}>
      <h2 id={`followed-${followed}`}>{title}</h2>
      <Card padded={false}>
        {lines.map((line) => (
          <FollowedItem key={line.path} line={line} followed={followed} />
        ))}
      </Card>
    </section>
  )
}

function FollowedItem({ line: { name, path, level }, followed }: { line: FollowedLine; followed: Followed }) {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  if (fetcher.formData?.get('following') === '0') return null
  return (
    <CardItem className="followed-line">
      <Link to={path} className="followed-line-name">
        {name}
      </Link>
      <fetcher.Form method="post" action={`${path}/follow`} className="row push">
        <input type="hidden" name="back" value={pathname + search} />
        <label>
          <VisuallyHidden>How closely you follow {name}</VisuallyHidden>
          <select name="level" className="input" defaultValue={level}>
            {LEVELS.map((one) => (
              <option key={one} value={one}>
                {levelName(one, followed)}
              </option>
            ))}
          </select>
        </label>
        <Button name="following" value="1" size="small">
          Save<VisuallyHidden> how closely you follow {name}</VisuallyHidden>
        </Button>
        <Button name="following" value="0" size="small" variant="quiet">
          Stop<VisuallyHidden> following {name}</VisuallyHidden>
        </Button>
      </fetcher.Form>
    </CardItem>
  )
}
