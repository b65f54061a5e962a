import { Form, useLocation } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { MoreLink } from '~/ui/more-link'
import { Select } from '~/ui/select'
import { AuditLines } from './audit-list'
import type { AuditView } from './audit-page.server'
import { AUDIT_CHOICES } from './audit-words'

/** The audit log, and what it is narrowed to. */
export function AuditLog({ lines, older }: AuditView) {
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  const [act, subject] = [query.get('act') ?? '', query.get('subject') ?? '']
  const address = (changes: Record<string, string | null>) => {
    const wanted = new URLSearchParams(Object.entries({ act, subject }).filter(([, value]) => value))
    for (const [name, value] of Object.entries(changes)) value ? wanted.set(name, value) : wanted.delete(name)
    return wanted.size > 0 ? `${pathname}?${wanted}` : pathname
  }
  return (
    <div className="stack">
      <p className="meta">
        What somebody did by the rights they have over others. Nobody can change or delete it.
      </p>
      <Form className="filter-box" role="search" aria-label="The log">
        <Field name="act" label="What was done" quietLabel>
          <Select key={act} defaultValue={act} empty="Everything" options={AUDIT_CHOICES} />
        </Field>
        {subject && <input type="hidden" name="subject" value={subject} />}
        <Button>Show</Button>
        {(act || subject) && (
          <ButtonLink to={pathname} variant="quiet">
            Everything
          </ButtonLink>
        )}
      </Form>
      {lines.length === 0 ? (
        <EmptyState title="Nothing like that was done" icon="list">
          <p>
            When a moderator hides, moves or deletes what somebody else wrote, it is written down here for
            good.
          </p>
        </EmptyState>
      ) : (
        <Card>
          <AuditLines lines={lines} about={(it) => address({ subject: it, act: null })} />
        </Card>
      )}
      <MoreLink older={older && address({ after: older })} newest={query.has('after') ? address({}) : null} />
    </div>
  )
}
