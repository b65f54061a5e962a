import { Form } from '@remix-run/react'
import { FIELD_LABELS } from '~/features/posts/post-labels'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { Page } from '~/ui/page'
import { TextArea, TextInput } from '~/ui/text-input'
import { TriedList } from './tried-list'
import { HYPOTHESIS_MAX, METRIC_MAX, type Tried } from './tried-view'

type TriedPageProps = { hypothesis: string; metric: string; tried: Tried[] }

/** What was tried before, for a hypothesis and a metric. */
export function TriedPage({ hypothesis, metric, tried }: TriedPageProps) {
  return (
    <Page focused>
      <h1>Was this tried before?</h1>
      <Form method="get" action="/experiments/tried" className="post-form">
        <Field name="hypothesis" label={FIELD_LABELS.hypothesis}>
          <TextArea key={hypothesis} rows={2} defaultValue={hypothesis} maxLength={HYPOTHESIS_MAX} />
        </Field>
        <Field name="metric" label={FIELD_LABELS.primaryMetric}>
          <TextInput key={metric} defaultValue={metric} maxLength={METRIC_MAX} />
        </Field>
        <Button variant="primary">Look</Button>
      </Form>
      <section className="post-section">
        <h2>Earlier experiments</h2>
        {tried.length > 0 ? (
          <Card>
            <TriedList tried={tried} />
          </Card>
        ) : (
          <p className="meta">
            {hypothesis || metric
              ? 'Nothing near it was found among the experiments that you can read.'
              : 'Write a hypothesis or a metric, and what comes near appears here.'}
          </p>
        )}
      </section>
    </Page>
  )
}
