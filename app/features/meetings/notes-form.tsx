import { Form } from '@remix-run/react'
import { type FormResult, typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { Prose } from '~/ui/prose'
import { TextArea } from '~/ui/text-input'
import type { MeetingView } from './meeting-page.server'

/** The agenda and the notes that the two share, as they read and below as they write them. */
export function NotesForm({ meeting }: { meeting: MeetingView }) {
  const result = useFormResult()
  const { agendaHtml, notesHtml, revision } = meeting
  const writes = result.values.intent === 'write'
  return (
    <Card title="Agenda and notes" className="stack tight">
      {agendaHtml && <Prose html={agendaHtml} small />}
      {notesHtml && (
        <div>
          <h3 className="small-heading">Notes</h3>
          <Prose html={notesHtml} small />
        </div>
      )}
      <details open={!agendaHtml || writes}>
        <summary className="link">Write</summary>
        {/* After a conflict the number is the newest, so that saving again is a choice. */}
        <Form method="post" key={revision} className="notes-form">
          <input type="hidden" name="intent" value="write" />
          <input type="hidden" name="revision" value={revision} />
          <Theirs theirs={result.theirs} />
          <Field name="agenda" label="Agenda" optional error={result.problems.agenda}>
            <TextArea rows={4} maxLength={5000} defaultValue={typed(result, 'agenda', meeting.agenda)} />
          </Field>
          <Field
            name="notes"
            label="Notes"
            optional
            hint="Markdown works. What you agreed on, and who does what until when."
            error={result.problems.notes}
          >
            <TextArea rows={8} maxLength={50_000} defaultValue={typed(result, 'notes', meeting.notes)} />
          </Field>
          <Button>Save</Button>
        </Form>
      </details>
    </Card>
  )
}

/** What the other one saved meanwhile, to compare with and to copy from. */
function Theirs({ theirs }: Pick<FormResult, 'theirs'>) {
  const texts = ['agenda', 'notes'].flatMap((name) => {
    const text = theirs?.[name]
    return typeof text === 'string' && text ? [{ name, text }] : []
  })
  if (texts.length === 0) return null
  return (
    <section className="their-text">
      {texts.map(({ name, text }) => (
        <div key={name}>
          <h3 className="small-heading">Theirs: {name}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{text}</pre>
        </div>
      ))}
    </section>
  )
}
