import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TagLink } from '~/ui/tag'
import { type DirectoryChoice, directoryPath } from './directory-choice'

interface DirectoryFiltersProps {
  choice: DirectoryChoice
  topics: string[]
  languages: { value: string; label: string }[]
}

/** Narrows the directory; each tag is a link, and the language a form that needs no script. */
export function DirectoryFilters({ choice, topics, languages }: DirectoryFiltersProps) {
  // A topic that few offer is no tag of its own, but the one that is picked always is.
  const shown = choice.topic && !topics.includes(choice.topic) ? [choice.topic, ...topics] : topics
  const { topic, room, near, language } = choice
  return (
    <div className="directory-filters">
      <nav aria-label="Filter mentors" className="row">
        {shown.map((slug) => (
          <Pick
            key={slug}
            on={slug === topic}
            to={directoryPath({ ...choice, topic: slug === topic ? '' : slug })}
            hash
          >
            {slug}
          </Pick>
        ))}
        <Pick on={room} to={directoryPath({ ...choice, room: !room })}>
          Has room
        </Pick>
        <Pick on={near} to={directoryPath({ ...choice, near: !near })}>
          Near my time zone
        </Pick>
      </nav>
      {languages.length > 1 && (
        <Form method="get" action="/mentors" className="row directory-language">
          {topic && <input type="hidden" name="topic" value={topic} />}
          {room && <input type="hidden" name="room" value="1" />}
          {near && <input type="hidden" name="near" value="1" />}
          <Field name="language" label="Language" quietLabel>
            <Select key={language} defaultValue={language} empty="Any language" options={languages} />
          </Field>
          <Button size="small">Show</Button>
        </Form>
      )}
    </div>
  )
}

function Pick({ on, to, hash, children }: { on: boolean; to: string; hash?: boolean; children: string }) {
  return (
    <TagLink to={to} hash={hash} aria-current={on ? 'true' : undefined}>
      {children}
      {on && <span className="visually-hidden"> (picked; leads to all)</span>}
    </TagLink>
  )
}
