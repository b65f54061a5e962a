import { Form } from '@remix-run/react'
import { PersonLink } from '~/features/people/person-link'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { GroupPage } from './groups.server'

type GroupPageViewProps = { group: GroupPage; mayKeep: boolean; viewerHandle: string }

/** Who is in a group. */
export function GroupPageView({ group, mayKeep, viewerHandle }: GroupPageViewProps) {
  const { name, handle, description, members } = group
  const { problems } = useFormResult()
  return (
    <Page aside={mayKeep ? <Keeping handle={handle} /> : undefined} asideLabel="Change this group">
      <PageHeading title={name} note={`@${handle}`} />
      <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
      {description && <p>{description}</p>}
      {members.length === 0 ? (
        <EmptyState title="Nobody is in it yet" icon="user" />
      ) : (
        <Card padded={false}>
          {members.map((person) => (
            <CardItem key={person.id} className="member-line">
              <PersonLink person={person} note={person.title} />
              {(mayKeep || person.handle === viewerHandle) && (
                <Form method="post" className="push">
                  <input type="hidden" name="handle" value={person.handle} />
                  <Button name="change" value="remove" size="small" variant="quiet">
                    {person.handle === viewerHandle ? 'Leave' : 'Remove'}
                    <VisuallyHidden> {person.name}</VisuallyHidden>
                  </Button>
                </Form>
              )}
            </CardItem>
          ))}
        </Card>
      )}
    </Page>
  )
}

function Keeping({ handle }: { handle: string }) {
  const result = useFormResult()
  return (
    <>
      <Card title="Add somebody">
        <Form method="post" className="stack tight">
          <input type="hidden" name="change" value="add" />
          <Field name="handle" label="Handle" hint="As on their page: @asha" error={result.problems.handle}>
            <TextInput
              defaultValue={result.values.change === 'add' ? typed(result, 'handle') : ''}
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              required
            />
          </Field>
          <Button>Add</Button>
        </Form>
      </Card>
      <Card title="Delete the group">
        <details>
          <summary>Delete @{handle}</summary>
          <p>Texts keep what they say; @{handle} reaches nobody any more.</p>
          <Form method="post">
            <Button name="change" value="delete" variant="danger">
              Delete it
            </Button>
          </Form>
        </details>
      </Card>
    </>
  )
}
