import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { AnonymousChoice } from '~/features/anonymity/anonymous-choice'
import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { NO_DRAFT } from '~/features/drafts/unnamed-draft'
import { WithFiles } from '~/features/uploads/with-files'
import { type FormResult, typed } from '~/platform/form-result'
import { loadWhenOnline } from '~/platform/load-when-online'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextArea } from '~/ui/text-input'
import { ANSWER_MAX } from './answer-rules'
import type { AnswerMark, AnswerSaving } from './answer-saving'
import type { AnswerFormView } from './answers-view'
import { TheirText } from './their-text'

type AnswerBoxProps = {
  /** Whether the box to follow the question is ticked at first; null where the writer follows it already. */
  follow: boolean | null
  anonymous: AnonymousOffer
  postId: string
  form: AnswerFormView
  /** The refusal of a form that was sent without JavaScript. */
  refused?: FormResult
}

/** Where somebody writes an answer. With JavaScript a refusal shows in place and nothing typed is touched. */
export function AnswerBox({ postId, form: view, follow, anonymous, refused }: AnswerBoxProps) {
  const fetcher = useFetcher<FormResult | null>()
  const { begun, mark, setMark, form, Saving, load } = useBegun(view, fetcher)
  const result = fetcher.data ?? refused ?? { problems: {}, values: {} }
  const problems = Object.keys(result.problems).length > 0 ? result.problems : undefined

  return (
    <fetcher.Form
      key={begun.submissionKey}
      ref={form}
      method="post"
      action={`/posts/${postId}/answers`}
      className="answer-box stack"
      onFocus={load}
    >
      <FormProblems problems={problems} />
      <TheirText result={result} title="What is posted already" />
      {Saving && <Saving.part form={Saving.form} postId={postId} begun={begun} onMark={setMark} />}
      <Field
        name="body"
        label="Your answer"
        hint="Markdown works. Say what you would do and how you know: @name mentions somebody, #topic leads to a topic."
        error={result.problems.body}
      >
        <WithFiles>
          <TextArea
            rows={8}
            required
            maxLength={ANSWER_MAX}
            defaultValue={typed(result, 'body', begun.draft?.values.body)}
          />
        </WithFiles>
      </Field>
      {Object.entries(mark).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
      {anonymous !== 'none' && (
        <AnonymousChoice
          where={NO_DRAFT}
          ticked={problems ? 'anonymous' in result.values : anonymous === 'ticked'}
          error={result.problems.anonymous}
        />
      )}
      <div className="row">
        <Button variant="primary" busy={fetcher.state !== 'idle'}>
          Post your answer
        </Button>
        {!Saving && (
          <noscript>
            <Button variant="quiet" formAction={`/posts/${postId}/answers?save`} formNoValidate>
              Save draft
            </Button>
          </noscript>
        )}
      </div>
    </fetcher.Form>
  )
}

interface Loaded {
  part: typeof AnswerSaving
  form: HTMLFormElement
}

/**
 * What the form began with. The page may learn meanwhile of the draft that is being written; the form goes on with its own
 * until the answer is posted, and begins anew then.
 */
function useBegun(view: AnswerFormView, sent: { state: string; data?: unknown }) {
  const [begun, setBegun] = useState(view)
  const [mark, setMark] = useState(() => markOf(view))
  const [Saving, setSaving] = useState<Loaded | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const isUnderWay = useRef(false)

  useEffect(() => {
    if (sent.state !== 'idle') isUnderWay.current = true
    else if (sent.data) isUnderWay.current = false
    else if (isUnderWay.current && view.submissionKey !== begun.submissionKey) {
      isUnderWay.current = false
      setBegun(view)
      setMark(markOf(view))
      setSaving(null)
    }
  }, [sent.state, sent.data, view, begun])

  const load = useCallback(async () => {
    const { AnswerSaving: part } = await loadWhenOnline(() => import('./answer-saving'))
    setSaving((loaded) => loaded ?? (form.current && { part, form: form.current }))
  }, [])

  useEffect(() => {
    // Who is quicker than the scripts is in it already.
    if (form.current?.contains(document.activeElement)) void load()
  }, [load])

  return { begun, mark, setMark, form, Saving, load }
}

function markOf({ submissionKey, draft }: AnswerFormView): AnswerMark {
  return { submissionKey, draftRevision: draft?.revision ?? 0, draftWriter: '' }
}
