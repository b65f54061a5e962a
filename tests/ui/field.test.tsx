import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Checkbox } from '~/ui/checkbox'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Select } from '~/ui/select'
import { TextArea, TextInput } from '~/ui/text-input'

test('a label names its box, and the box sends the name of the field', () => {
  const html = renderToStaticMarkup(
    <Field name="title" label="Title">
      <TextInput defaultValue="A column" />
    </Field>,
  )
  expect(html).toContain('for="field-title"')
  expect(html).toMatch(/<input[^>]*id="field-title"[^>]*name="title"[^>]*value="A column"/)
})

test('a field in order is not called invalid and points at nothing', () => {
  const html = renderToStaticMarkup(
    <Field name="title" label="Title">
      <TextInput />
    </Field>,
  )
  expect(html).not.toContain('aria-invalid')
  expect(html).not.toContain('aria-describedby')
})

test('a problem is read before the hint', () => {
  const html = renderToStaticMarkup(
    <Field name="body" label="Body" hint="Markdown is fine." error="Write at least a sentence.">
      <TextArea />
    </Field>,
  )
  expect(html).toContain('aria-describedby="field-body-problem field-body-hint"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="field-body-problem">Write at least a sentence.<')
  expect(html).toContain('id="field-body-hint">Markdown is fine.<')
})

test('what was chosen before is chosen again', () => {
  const html = renderToStaticMarkup(
    <Field name="space" label="Space">
      <Select
        empty="Everywhere"
        defaultValue="b"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />
    </Field>,
  )
  expect(html).toContain('<option value="b" selected="">B</option>')
  expect(html).toContain('<option value="">Everywhere</option>')
})

test('choices are one group with a legend, and its problem belongs to the group', () => {
  const html = renderToStaticMarkup(
    <ChoiceGroup
      name="decision"
      label="Decision"
      error="Choose what was decided."
      defaultValue="stop"
      options={[
        { value: 'adopt', label: 'Adopt', tone: 'good' },
        { value: 'stop', label: 'Stop' },
      ]}
    />,
  )
  expect(html).toMatch(/<fieldset[^>]*id="field-decision"[^>]*aria-describedby="field-decision-problem"/)
  expect(html).toContain('<legend class="field-label">Decision</legend>')
  expect(html).toMatch(/name="decision"[^>]*checked=""[^>]*value="stop"|value="stop"[^>]*checked=""/)
  expect(html.match(/checked=""/g)).toHaveLength(1)
})

test('a box to tick is labelled and described like any other field', () => {
  const html = renderToStaticMarkup(
    <Checkbox name="anonymous" label="Hide my name" hint="Moderators see it." />,
  )
  expect(html).toContain('for="field-anonymous"')
  expect(html).toContain('aria-describedby="field-anonymous-hint"')
})

test('a control outside a field is refused, because nothing would label it', () => {
  expect(() => renderToStaticMarkup(<TextInput />)).toThrow('inside a <Field>')
})

test('the summary leads to each field with a problem, and says plainly what concerns the whole form', () => {
  const html = renderToStaticMarkup(
    <FormProblems
      problems={{ title: 'Give it a title.', form: 'Somebody changed it meanwhile.', body: undefined }}
    />,
  )
  expect(html).toContain('<a href="#field-title">Give it a title.</a>')
  expect(html).toContain('<li>Somebody changed it meanwhile.</li>')
  expect(html.match(/<li>/g)).toHaveLength(2)
})

test('a form without problems has no summary', () => {
  expect(renderToStaticMarkup(<FormProblems problems={{}} />)).toBe('')
  expect(renderToStaticMarkup(<FormProblems problems={undefined} />)).toBe('')
})
