import { type FormResult, typed } from '~/platform/form-result'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { TextInput } from '~/ui/text-input'
import { NAME_MAX, type Numbers } from './numbers'

type NumberFieldsProps = { result: FormResult; held: Numbers | null; optional?: boolean }

/** Two groups as data. Without `:has()` in the browser all fields show, and the form says which are too many. */
export function NumberFields({ result, held, optional }: NumberFieldsProps) {
  const before = (held ?? {}) as Record<string, string | number | null>
  const value = (name: string) => typed(result, name, before[name] == null ? '' : String(before[name]))
  const field = (name: string, label: string, rest?: { max?: number }) => (
    <Field name={name} label={label} error={result.problems[name]}>
      <TextInput
        defaultValue={value(name)}
        maxLength={rest?.max ?? 24}
        inputMode={rest?.max ? undefined : 'decimal'}
        autoComplete="off"
      />
    </Field>
  )
  return (
    <div className="number-fields">
      <ChoiceGroup
        name="numbers"
        label="Numbers of two groups"
        hint="You get the difference, how sure it is, and a plot."
        options={[
          ...(optional ? [{ value: '', label: 'None' }] : []),
          { value: 'proportions', label: 'Shares: how many of how many' },
          { value: 'means', label: 'Averages' },
        ]}
        defaultValue={typed(result, 'numbers', held?.kind ?? '')}
        error={result.problems.numbers}
      />
      {(['A', 'B'] as const).map((group) => (
        <fieldset key={group} className="number-group grid thirds">
          <legend className="small-heading">{group === 'A' ? 'Before, or without' : 'After, or with'}</legend>
          {field(`name${group}`, `Name of group ${group}`, { max: NAME_MAX })}
          {field(`size${group}`, `How many in ${group}`)}
          <div className="for-proportions">
            {field(`events${group}`, `Of them in ${group}, it happened to`)}
          </div>
          <div className="for-means">{field(`mean${group}`, `Average of ${group}`)}</div>
          <div className="for-means">{field(`sd${group}`, `Standard deviation of ${group}`)}</div>
        </fieldset>
      ))}
    </div>
  )
}
