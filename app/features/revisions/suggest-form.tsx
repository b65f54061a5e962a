import { Form, useNavigation } from '@remix-run/react'
import { BothTexts } from '~/features/posts/both-texts'
import { DraftProvider, LineField, MarkdownField } from '~/features/posts/draft-fields'
import { KindFields } from '~/features/posts/kind-fields'
import type { Kind, Status } from '~/features/posts/post-kinds'
import { MAX_TOPICS } from '~/features/posts/post-limits'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { WhyField } from './why-field'

export interface TextForm {
  id: string
  noun: Kind | 'answer'
  revision: number
  values: Record<string, string>
  why: string
  locked: boolean
  status: Status | undefined
}

type SuggestFormProps = { text: TextForm; button: string; back: string }

/** The fields of a post or an answer as somebody would have them. Where it is filed is not theirs to say, but what it is about is. */
export function SuggestForm({ text, button, back }: SuggestFormProps) {
  const { id, noun, revision, values, why, locked, status } = text
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const { problems, theirs } = result
  const from = theirs ? String(theirs.revision) : typed(result, 'revision', String(revision))
  return (
    <Form method="post" className="post-form">
      <FormProblems problems={problems} />
      {theirs && <BothTexts theirs={theirs} mine={result.values} />}
      <input type="hidden" name="revision" value={from} />
      <DraftProvider value={{ problems, held: (field) => typed(result, field, values[field]) }}>
        {noun === 'answer' ? (
          <MarkdownField name="body" label="The answer" hint="Markdown works." rows={12} />
        ) : (
          <>
            <input type="hidden" name="kind" value={locked ? 'locked-experiment' : noun} />
            <KindFields kind={noun} standing={status && { id, status, locked }} />
            <LineField
              name="topics"
              optional
              hint={`Up to ${MAX_TOPICS}, with commas or spaces between, such as: postgres, incident response`}
            />
          </>
        )}
      </DraftProvider>
      <WhyField result={result} held={why} />
      <div className="row">
        <Button variant="primary" busy={busy}>
          {button}
        </Button>
        <ButtonLink to={back} variant="quiet">
          Leave it as it is
        </ButtonLink>
      </div>
    </Form>
  )
}
