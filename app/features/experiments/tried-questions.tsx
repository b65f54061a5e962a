import { LINK_NOTE_MAX } from '~/features/links/link-types'
import { type FormResult, typed } from '~/platform/form-result'
import { Card, CardItem } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { TriedItem } from './tried-list'
import { RELATIONS, type Tried } from './tried-view'

const RELATION_WORDS: Record<(typeof RELATIONS)[number], string> = {
  repeats: 'Repeats it',
  'builds-on': 'Builds on it',
  contradicts: 'Contradicts it',
  unrelated: 'Has nothing to do with it',
}

/** Before a start: how the experiment stands to each of those that came near, and what differs. */
export function TriedQuestions({ tried, result }: { tried: Tried[]; result: FormResult }) {
  return (
    <section className="tried-before">
      <h2 className="small-heading">Tried before?</h2>
      <Card padded={false}>
        {tried.map((it, index) => {
          const slot = index + 1
          return (
            <CardItem key={it.id}>
              <div className="tried-before">
                <TriedItem tried={it} />
              </div>
              <input type="hidden" name={`to${slot}`} value={it.id} />
              <ChoiceGroup
                name={`relation${slot}`}
                label="This experiment …"
                options={RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value] }))}
                defaultValue={typed(result, `relation${slot}`)}
                error={result.problems[`relation${slot}`]}
                required
              />
              <Field
                name={`note${slot}`}
                label="What differs this time?"
                hint="Not needed when the two have nothing to do with each other."
                error={result.problems[`note${slot}`]}
              >
                <TextInput defaultValue={typed(result, `note${slot}`)} maxLength={LINK_NOTE_MAX} />
              </Field>
            </CardItem>
          )
        })}
      </Card>
    </section>
  )
}
