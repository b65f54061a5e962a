import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import type { GroupLine } from './groups.server'

/** The groups there are, and for who keeps them a form for another. */
export function GroupListPage({ groups, mayKeep }: { groups: GroupLine[]; mayKeep: boolean }) {
  return (
    <Page aside={mayKeep ? <NewGroup /> : undefined} asideLabel="A new group">
      <PageHeading title="Groups" note="Mention @a-group, and everybody in it who may read it is told." />
      {groups.length === 0 ? (
        <EmptyState title="There are no groups yet" icon="user">
          <p>{mayKeep ? 'Make one for each team that is asked together.' : 'A moderator can make one.'}</p>
        </EmptyState>
      ) : (
        <Card padded={false}>
          {groups.map(({ handle, name, description, members }) => (
            <CardItem key={handle}>
              <h2 className="group-name">
                <Link to={`/groups/${handle}`}>{name}</Link>
              </h2>
              {description && <p>{description}</p>}
              <p className="meta">
                @{handle} · {counted(members, 'person', 'people')}
              </p>
            </CardItem>
          ))}
        </Card>
      )}
    </Page>
  )
}

function NewGroup() {
  const result = useFormResult()
  const { problems } = result
  return (
    <Card title="A new group">
      <Form method="post" className="stack tight">
        <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
        <Field name="name" label="Name" error={problems.name}>
          <TextInput defaultValue={typed(result, 'name')} maxLength={60} required />
        </Field>
        <Field name="handle" label="Handle" hint="What one writes: @platform-team" error={problems.handle}>
          <TextInput
            defaultValue={typed(result, 'handle')}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={31}
            required
          />
        </Field>
        <Field name="description" label="What it is for" optional error={problems.description}>
          <TextInput defaultValue={typed(result, 'description')} maxLength={200} />
        </Field>
        <Button>Make the group</Button>
      </Form>
    </Card>
  )
}
