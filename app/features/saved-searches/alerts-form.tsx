import { Form } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { ALERT_WORDS, ALERTS } from './alerts'
import type { SavedSearchView } from './saved-search-view'

const OPTIONS = ALERTS.map((value) => ({ value, label: ALERT_WORDS[value] }))

/** How often to hear of a saved search; following it is choosing that. */
export function AlertsForm({ search: { id, alerts, mayChange } }: { search: SavedSearchView }) {
  const { problems } = useFormResult()
  return (
    <Card title="Tell me of new results">
      <Form method="post" action={`/searches/${id}/follow`} className="stack" preventScrollReset>
        <Field name="alerts" label="How often" error={problems.alerts ?? problems.form}>
          <Select options={OPTIONS} defaultValue={alerts ?? 'daily'} key={alerts} />
        </Field>
        <Button variant={alerts ? 'plain' : 'primary'}>{alerts ? 'Save' : 'Follow this search'}</Button>
      </Form>
      {alerts && !mayChange && (
        <Form
          method="post"
          action={`/searches/${id}/follow`}
          className="saved-search-stop"
          preventScrollReset
        >
          <Button name="alerts" value="stop" variant="quiet" size="small">
            Stop following it
          </Button>
        </Form>
      )}
    </Card>
  )
}
