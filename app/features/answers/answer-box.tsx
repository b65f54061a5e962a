import { useFetcher } from '@remix-run/react'
import { type FormResult, typed } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextArea } from '~/ui/text-input'
import { ANSWER_MAX } from './answer-rules'
import { TheirText } from './their-text'

type AnswerBoxProps = {
  /** Whether the box to follow the question is ticked at first; null where the writer follows it already. */
  follow: boolean | null
  postId: string
  submissionKey: string
  /** The refusal of a form that was sent without JavaScript. */
  refused?: FormResult
}

/** Where somebody writes an answer. With JavaScript a refusal shows in place and nothing typed is touched. */
export function AnswerBox({ postId, submissionKey, follow, refused }: AnswerBoxProps) {
  const fetcher = useFetcher<FormResult | null>()
  const result = fetcher.data ?? refused ?? { problems: {}, values: {} }
  const problems = Object.keys(result.problems).length > 0 ? result.problems : undefined
  return (
    <fetcher.Form method="post" action={`/posts/${postId}/answers`} className="answer-box stack">
      <FormProblems problems={problems} />
      <TheirText result={result} title="What is posted already" />
      <Field
        name="body"
        label="Your answer"
        hint="Markdown works. Say what you would do and how you know: @name mentions somebody, #topic leads to a topic."
        error={result.problems.body}
      >
        <TextArea rows={8} required maxLength={ANSWER_MAX} defaultValue={typed(result, 'body')} />
      </Field>
      <input type="hidden" name="submissionKey" value={submissionKey} />
      {follow !== null && (
        <>
          <input type="hidden" name="follow" value="0" />
          <Checkbox
            name="follow"
            value="1"
            label="Follow this question"
            defaultChecked={'follow' in result.values ? result.values.follow !== '0' : follow}
          />
        </>
      )}
      <div>
        <Button variant="primary" busy={fetcher.state !== 'idle'}>
          Post your answer
        </Button>
      </div>
    </fetcher.Form>
  )
}
