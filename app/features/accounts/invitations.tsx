import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import { ROLE_NAMES } from './account-rules'
import type { OpenInvitation } from './invitations-page.server'
import type { Role } from './viewer'

interface Props {
  /** What the viewer may invite people to be. */
  roles: Role[]
  invitations: OpenInvitation[]
}

/** Inviting somebody by mail, and the invitations that wait for an answer. */
export function Invitations({ roles, invitations }: Props) {
  return (
    <div className="stack settings-form">
      <InviteForm roles={roles} />
      {invitations.length === 0 ? (
        <EmptyState title="Nobody is invited at the moment" icon="inbox">
          <p>An invitation works for any address, once, for 7 days. It is listed here until it is used.</p>
        </EmptyState>
      ) : (
        <section>
          <h2 className="small-heading">Open invitations</h2>
          <Card padded={false}>
            {invitations.map((invitation) => (
              <InvitationItem key={invitation.id} invitation={invitation} />
            ))}
          </Card>
        </section>
      )}
    </div>
  )
}

function InviteForm({ roles }: Pick<Props, 'roles'>) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  const [first, ...others] = roles
  return (
    <Form method="post">
      <FormProblems problems={problems} />
      <input type="hidden" name="intent" value="invite" />
      <Field name="email" label="E-mail address" error={problems.email}>
        <TextInput
          type="email"
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={typed(result, 'email')}
        />
      </Field>
      {others.length === 0 ? (
        <input type="hidden" name="role" value={first} />
      ) : (
        <ChoiceGroup
          name="role"
          label="Role"
          options={roles.map((role) => ({ value: role, label: ROLE_NAMES[role].name }))}
          defaultValue={typed(result, 'role', first)}
          error={problems.role}
        />
      )}
      <Button variant="primary" busy={busy}>
        Invite
      </Button>
    </Form>
  )
}

function InvitationItem({ invitation }: { invitation: OpenInvitation }) {
  const { id, email, role, createdAt, expiresAt, inviterName } = invitation
  return (
    <CardItem className="row between">
      <div className="admin-person">
        <p>{email}</p>
        <p className="meta">
          {ROLE_NAMES[role].name} · invited {inviterName && <>by {inviterName}</>}:
          <RelativeTime at={createdAt} /> · runs out: <RelativeTime at={expiresAt} />
        </p>
      </div>
      <Form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <Button size="small" name="invitation" value={id} aria-label={`Withdraw the invitation of ${email}`}>
          Withdraw
        </Button>
      </Form>
    </CardItem>
  )
}
