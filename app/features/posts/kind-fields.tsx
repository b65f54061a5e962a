import { ChoiceField, LineField, MarkdownField } from './draft-fields'
import { decisionWords, outcomeWords, statusWords } from './post-badges'
import { DECISIONS, type Kind, OUTCOMES, STATUSES } from './post-kinds'
import { TitleField } from './title-field'

const MARKDOWN = 'Markdown works: **bold**, lists, tables, ``` for code, @name and #topic.'

/** The fields that a kind of post has of its own, its title first. */
export function KindFields({ kind }: { kind: Kind }) {
  if (kind === 'lesson') return <LessonFields />
  if (kind === 'experiment') return <ExperimentFields />
  return (
    <>
      <TitleField hint="Ask it the way you would ask a colleague." />
      <MarkdownField name="body" rows={10} hint={MARKDOWN} />
    </>
  )
}

function LessonFields() {
  return (
    <>
      <TitleField hint="Say what happened, not the topic: “We dropped a column two deploys too early”." />
      <LineField name="summary" hint="What should others remember, if they read only this?" />
      <MarkdownField name="whatHappened" hint={MARKDOWN} />
      <MarkdownField
        name="why"
        rows={4}
        hint="Causes in the way of working rather than in a person help others most."
      />
      <MarkdownField name="doDifferently" rows={4} />
      <ChoiceField
        name="outcome"
        options={OUTCOMES.map((value) => ({ value, label: outcomeWords(value), tone: OUTCOME_TONES[value] }))}
      />
      <div className="grid thirds">
        <LineField name="impact" optional hint="In time, money, people, or trust." />
        <LineField name="appliesWhere" optional hint="Teams, systems, situations." />
        <LineField name="reviewBy" type="date" optional hint="When to check that it still holds." />
      </div>
      <MarkdownField name="body" label="Anything else" optional rows={4} />
    </>
  )
}

const OUTCOME_TONES = { worked: 'good', failed: 'bad', mixed: 'warn' } as const
const DECISION_TONES = { adopt: 'good', iterate: 'warn', stop: 'bad', inconclusive: 'plain' } as const

function ExperimentFields() {
  return (
    <>
      <TitleField hint="Say what you try, or what you found: “14 days convert as well as 30”." />
      <LineField name="hypothesis" hint="If we … then … because …" />
      <div className="grid thirds">
        <LineField name="primaryMetric" hint="The one that decides." />
        <LineField name="baseline" optional hint="The metric as it is today." />
        <LineField name="expectedChange" optional hint="How much, and by when." />
      </div>
      <MarkdownField name="method" optional hint={MARKDOWN} />
      <LineField name="guardRails" optional hint="What must not get worse, and when you would stop." />
      <div className="grid thirds">
        <LineField name="startsOn" type="date" optional />
        <LineField name="endsOn" type="date" optional />
        <LineField name="sampleSize" optional hint="A whole number." />
      </div>
      <ChoiceField
        name="status"
        options={STATUSES.map((value) => ({ value, label: statusWords(value), tone: 'experiment' }))}
      />
      <MarkdownField name="result" optional hint="What you measured. Needed once it is concluded." />
      <ChoiceField
        name="decision"
        hint="Needed once it is concluded."
        options={[
          { value: '', label: 'None yet' },
          ...DECISIONS.map((value) => ({
            value,
            label: decisionWords(value),
            tone: DECISION_TONES[value],
          })),
        ]}
      />
      <MarkdownField name="body" label="Anything else" optional rows={4} />
    </>
  )
}
