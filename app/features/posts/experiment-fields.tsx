import { TriedBefore } from '~/features/experiments/tried-before'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Link } from '~/ui/link'
import { ChoiceField, LineField, MARKDOWN, MarkdownField, useDraft } from './draft-fields'
import { decisionWords, statusWords, verdictWords } from './post-badges'
import { DECISIONS, type Decision, type Status, VERDICTS, type Verdict } from './post-kinds'
import { FIELD_LABELS } from './post-labels'
import { TitleField } from './title-field'

/** How far an experiment is that is there already. */
export interface Standing {
  id: string
  status: Status
  locked: boolean
}

export const VERDICT_TONES: Record<Verdict, 'good' | 'bad' | 'warn' | 'plain'> = {
  supported: 'good',
  refuted: 'bad',
  inconclusive: 'plain',
  stopped: 'warn',
}
export const DECISION_TONES: Record<Decision, 'good' | 'bad' | 'warn'> = {
  adopt: 'good',
  iterate: 'warn',
  stop: 'bad',
}

/** The fields of an experiment: all of them for a new one, afterwards those that the ordinary form may still change. */
export function ExperimentFields({ standing }: { standing?: Standing }) {
  return (
    <>
      <TitleField hint="Say what you try, or what you found: “14 days convert as well as 30”." />
      {standing?.locked ? <LockedPlan id={standing.id} status={standing.status} /> : <PlanFields />}
      {standing && !standing.locked && <input type="hidden" name="status" value={standing.status} />}
      {!standing && (
        <ChoiceField
          name="status"
          hint="Planned first, and started from its page, its plan is locked before the result is known."
          options={(['planned', 'running', 'concluded'] as const).map((value) => ({
            value,
            label: statusWords(value),
            tone: 'experiment',
          }))}
        />
      )}
      {(!standing || standing.status === 'concluded') && <ConclusionFields isNew={!standing} />}
      <MarkdownField name="body" label="Anything else" optional rows={4} />
    </>
  )
}

function PlanFields() {
  return (
    <>
      <LineField name="hypothesis" hint="If we … then … because …" />
      <div className="grid thirds">
        <LineField name="primaryMetric" hint="The one that decides." />
        <LineField name="baseline" optional hint="The metric as it is today." />
        <LineField name="expectedChange" optional hint="How much, and by when." />
      </div>
      <TriedBefore />
      <MarkdownField name="method" optional hint={MARKDOWN} />
      <LineField name="guardRails" optional hint="What must not get worse, and when you would stop." />
      <div className="grid thirds">
        <LineField name="startsOn" type="date" optional />
        <LineField name="endsOn" type="date" optional hint="When you look at the result." />
      </div>
    </>
  )
}

/** What the ordinary form shows of a plan that it cannot change. */
function LockedPlan({ id, status }: { id: string; status: Status }) {
  const { held } = useDraft()
  const fields = [
    'hypothesis',
    'primaryMetric',
    'baseline',
    'expectedChange',
    'guardRails',
    'endsOn',
  ] as const
  return (
    <Card title="Locked since it started" tone="experiment" className="locked-plan">
      <Facts items={fields.map((field) => [FIELD_LABELS[field], held(field)] as const)} />
      <p className="meta">
        The plan and its method stay as they were promised.
        {status === 'running' && (
          <>
            {' '}
            <Link to={`/posts/${id}/amendments`} className="link">
              Amend the plan
            </Link>{' '}
            to do something otherwise.
          </>
        )}
      </p>
    </Card>
  )
}

/** What came of it. */
function ConclusionFields({ isNew }: { isNew: boolean }) {
  const none = { value: '', label: 'None yet' }
  return (
    <>
      <MarkdownField
        name="result"
        optional={isNew}
        hint={isNew ? 'What you measured. Needed once it is concluded.' : 'What you measured.'}
      />
      <LineField name="sampleSize" optional hint="A whole number." />
      <ChoiceField
        name="verdict"
        options={[
          ...(isNew ? [none] : []),
          ...VERDICTS.map((value) => ({ value, label: verdictWords(value), tone: VERDICT_TONES[value] })),
        ]}
      />
      <ChoiceField
        name="decision"
        options={[
          ...(isNew ? [none] : []),
          ...DECISIONS.map((value) => ({ value, label: decisionWords(value), tone: DECISION_TONES[value] })),
        ]}
      />
    </>
  )
}
