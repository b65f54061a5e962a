import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { TheirText } from '~/features/answers/their-text'
import { type FormResult, typed } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { TextArea } from '~/ui/text-input'
import { COMMENT_MAX } from './comment-rules'

type CommentBoxProps = {
  /** Where comments on this post or answer are sent. */
  action: string
  submissionKey: string
  /** The refusal of a form that was sent without JavaScript. */
  refused?: FormResult
  onAdded?: () => void
}

/** Where somebody writes a comment. With JavaScript the page stays as it is and the comment appears above. */
export function CommentBox({ action, submissionKey, refused, onAdded }: CommentBoxProps) {
  const fetcher = useFetcher<FormResult | null>()
  const form = useRef<HTMLFormElement>(null)
  const result = fetcher.data ?? refused ?? { problems: {}, values: {} }
  const added = fetcher.state === 'idle' && fetcher.data === null
  const whenAdded = useRef(onAdded)
  whenAdded.current = onAdded

  useEffect(() => {
    if (!added) return
    form.current?.reset()
    whenAdded.current?.()
  }, [added])

  return (
    <fetcher.Form ref={form} method="post" action={action} className="comment-box stack tight">
      <TheirText result={result} title="What is posted already" />
      <Field
        name="body"
        id={`comment-body${action.replaceAll('/', '-')}`}
        label="Your comment"
        error={result.problems.body ?? result.problems.form}
        hint="Ask for a detail, add one, or say what you would change. Markdown works."
      >
        <TextArea rows={3} required maxLength={COMMENT_MAX} defaultValue={typed(result, 'body')} />
      </Field>
      <input type="hidden" name="submissionKey" value={submissionKey} />
      <div className="row">
        <Button size="small" busy={fetcher.state !== 'idle'}>
          Add comment
        </Button>
        <span role="status" className="meta">
          {added && 'Your comment is posted.'}
        </span>
      </div>
    </fetcher.Form>
  )
}
