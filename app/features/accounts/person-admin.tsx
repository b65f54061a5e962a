import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Facts } from '~/ui/facts'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import { ROLE_NAMES, ROLES } from './account-rules'
import type { PersonDetails } from './people-admin-page.server'

interface Props {
  person: PersonDetails
  isViewer: boolean
  /** More that can be done about the account. */
  children?: ReactNode
}

/** One account: what is known of it, its role, and the way to take its access away or give it back. */
export function PersonAdmin({ person, isViewer, children }: Props) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="stack settings-form">
      <FormProblems problems={problems} />
      <PersonFacts person={person} />
      <Card title="Role">
        <Form method="post">
          <input type="hidden" name="intent" value="role" />
          <ChoiceGroup
            name="role"
            label="Role"
            quietLabel
            options={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role].name }))}
            defaultValue={person.role}
            error={problems.role}
            hint={ROLES.map((role) => `${ROLE_NAMES[role].name}: ${ROLE_NAMES[role].may}.`).join(' ')}
          />
          <Button busy={busy}>Change the role</Button>
        </Form>
      </Card>
      {person.email !== null && (
        <Card title="Leader">
          <Form method="post" className="stack tight">
            <input type="hidden" name="leads" value={person.leads ? '0' : '1'} />
            <p>
              {person.leads
                ? 'They lead in every space they read: they endorse, open rounds of brave failures with one of their own, and have a page of their own part.'
                : 'Whoever leads endorses lessons and experiments, and opens rounds of brave failures. Administrators and moderators do so already.'}
            </p>
            <div className="row">
              <Button name="intent" value="leader" busy={busy}>
                {person.leads ? 'They lead no more' : 'Name them a leader'}
              </Button>
            </div>
          </Form>
        </Card>
      )}
      {!isViewer && (
        <Card title="Access">
          {person.deactivatedAt === null ? (
            <Form method="post">
              <input type="hidden" name="intent" value="deactivate" />
              <Field
                name="reason"
                label="Why"
                hint="They are signed out at once and cannot come back in. What they wrote stays."
                error={problems.reason}
              >
                <TextInput required maxLength={200} defaultValue={typed(result, 'reason')} />
              </Field>
              <Button variant="danger" busy={busy}>
                Deactivate
              </Button>
            </Form>
          ) : (
            <Form method="post">
              <Button name="intent" value="reactivate" busy={busy}>
                Give their access back
              </Button>
            </Form>
          )}
        </Card>
      )}
      {children}
    </div>
  )
}

function PersonFacts({ person }: { person: PersonDetails }) {
  return (
    <Card>
      <Facts
        items={[
          [
            'Page',
            <Link key="page" to={`/people/${person.handle}`} className="link">{`@${person.handle}`}</Link>,
          ],
          ['E-mail', person.email ?? 'None, so they cannot sign in'],
          ['Team', person.team],
          ['Title', person.title],
          ['Joined', <RelativeTime key="joined" at={person.createdAt} />],
          [
            'Last seen',
            person.seenAt === null ? (
              'Not signed in anywhere'
            ) : (
              <RelativeTime key="seen" at={person.seenAt} />
            ),
          ],
          [
            'Deactivated',
            person.deactivatedAt !== null && <RelativeTime key="since" at={person.deactivatedAt} />,
          ],
          ['By', person.deactivatedBy],
          ['Why', person.reason],
        ]}
      />
    </Card>
  )
}
