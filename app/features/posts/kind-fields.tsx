import { ChoiceField, LineField, MARKDOWN, MarkdownField } from './draft-fields'
import { ExperimentFields, type Standing } from './experiment-fields'
import { outcomeWords } from './post-badges'
import { type Kind, OUTCOMES } from './post-kinds'
import { TitleField } from './title-field'

/** The fields that a kind of post has of its own, its title first. `standing` is that of an experiment that is there already. */
export function KindFields({ kind, standing }: { kind: Kind; standing?: Standing }) {
  if (kind === 'lesson') return <LessonFields />
  if (kind === 'experiment') return <ExperimentFields standing={standing} />
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
