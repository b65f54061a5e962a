import { useFormResult } from '~/platform/form-result'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { AnswerForms } from './answer-forms'

/** The answer to a request on a page of its own: what a refusal shows without JavaScript. */
export function AnswerPage({ id, goal, name }: { id: string; goal: string; name: string }) {
  return (
    <Page focused>
      <PageHeading title={`${name} asks you to be their mentor`} />
      <FormProblems problems={useFormResult().problems} />
      <div className="stack">
        <p>{goal}</p>
        <AnswerForms id={id} name={name} />
      </div>
    </Page>
  )
}
