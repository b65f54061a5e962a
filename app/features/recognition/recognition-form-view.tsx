import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { ChoiceGroup } from '~/ui/choice-group'
import { FormProblems } from '~/ui/form-problems'
import { BADGES } from './badge-rules'

/** Whether one wants badges, and what there is. */
export function RecognitionForm({ wanted }: { wanted: boolean }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="stack settings-form">
      <Form method="post">
        <FormProblems problems={result.problems} />
        <ChoiceGroup
          name="badges"
          label="Badges"
          options={[
            { value: 'yes', label: 'Give me badges' },
            { value: 'no', label: 'No badges' },
          ]}
          defaultValue={typed(result, 'badges', wanted ? 'yes' : 'no')}
          hint="With no badges, none is kept, shown or told to you, and nothing says that you chose so."
          error={result.problems.badges}
          required
        />
        <Button variant="primary" busy={busy}>
          Save
        </Button>
      </Form>
      <section aria-labelledby="badges-heading">
        <h2 id="badges-heading">What there is</h2>
        <p className="meta">Each is earned once. There are no points and no ranks.</p>
        <dl className="badge-list">
          {Object.entries(BADGES).map(([kind, { name, sentence, why }]) => (
            <div key={kind}>
              <dt>{name}</dt>
              <dd>
                {sentence} <span className="meta">{why}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
