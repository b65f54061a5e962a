import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { AnonymousChoice } from '~/features/anonymity/anonymous-choice'
import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { TheirText } from '~/features/answers/their-text'
import { WithFiles } from '~/features/uploads/with-files'
import { type FormResult, typed } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { TextArea } from '~/ui/text-input'
import { COMMENT_MAX } from './comment-rules'

type CommentBoxProps = {
  /** Where comments on this post or answer are sent. */
  action: string
  submissionKey: string
  anonymous: AnonymousOffer
  /** The refusal of a form that was sent without JavaScript. */
  refused?: FormResult
  onAdded?: () => void
}

/** Where somebody writes a comment. With JavaScript the page stays as it is and the comment appears above. */
export function CommentBox({ action, submissionKey, anonymous, refused, onAdded }: CommentBoxProps) {
  const fetcher = useFetcher<FormResult | null>()
  const form = useRef<HTMLFormElement>(null)
  const result = fetcher.data ?? refused ?? { problems: {}, values: {} }
  const refusal = Object.keys(result.problems).length > 0
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
        <WithFiles>
          <TextArea rows={3} required maxLength={COMMENT_MAX} defaultValue={typed(result, 'body')} />
        </WithFiles>
      </Field>
      <input type="hidden" name="submissionKey" value={submissionKey} />
      {anonymous !== 'none' && (
        <AnonymousChoice
          id={`comment-anonymous${action.replaceAll('/', '-')}`}
          ticked={refusal ? 'anonymous' in result.values : anonymous === 'ticked'}
          error={result.problems.anonymous}
        />
      )}
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
