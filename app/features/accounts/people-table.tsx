import { Form } from '@remix-run/react'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { Link } from '~/ui/link'
import { MoreLink } from '~/ui/more-link'
import { TextInput } from '~/ui/text-input'
import { ROLE_NAMES } from './account-rules'
import type { PersonLine } from './people-admin-page.server'
import { picturePath } from './picture-path'

interface Props {
  words: string
  people: PersonLine[]
  /** The address of the next stretch, and of the first one. */
  older: string | null
  newest: string | null
}

/** Everybody with an account, and a box to find one of them. */
export function PeopleTable({ words, people, older, newest }: Props) {
  return (
    <>
      <Form className="row admin-find" role="search" aria-label="People">
        <Field name="q" label="Name, handle or e-mail address" quietLabel>
          <TextInput
            type="search"
            placeholder="Name, handle or e-mail address"
            defaultValue={words}
            maxLength={100}
          />
        </Field>
        <Button>Find</Button>
      </Form>
      {people.length === 0 ? (
        <EmptyState title="Nobody like that" icon="user">
          <p>No name, handle or e-mail address holds these words.</p>
          <ButtonLink to="/admin/people">Show everybody</ButtonLink>
        </EmptyState>
      ) : (
        <Card padded={false}>
          {people.map((person) => (
            <PersonItem key={person.id} person={person} />
          ))}
        </Card>
      )}
      <MoreLink older={older} newest={newest} />
    </>
  )
}

function PersonItem({ person }: { person: PersonLine }) {
  return (
    <CardItem className="row">
      <Avatar name={person.name} seed={person.id} src={picturePath(person.avatar)} />
      <div className="admin-person">
        <Link to={`/admin/people/${person.id}`} className="link">
          {person.name}
        </Link>
        <p className="meta">
          @{person.handle} {person.email && <>· {person.email}</>}
        </p>
      </div>
      <div className="row push">
        {person.role !== 'member' && <Badge tone="good">{ROLE_NAMES[person.role].name}</Badge>}
        {person.deactivatedAt !== null && <Badge tone="warn">Deactivated</Badge>}
      </div>
    </CardItem>
  )
}
