import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react'
import { type MouseEvent, useRef, useState } from 'react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { toneClass } from '~/ui/tone'
import { DraftProvider } from './draft-fields'
import { KindFields } from './kind-fields'
import { PlaceFields, type SpaceChoice } from './place-fields'
import { KIND_NAMES, KINDS, type Kind } from './post-kinds'
import { WritingAdvice } from './writing-advice'

const HEADINGS: Record<Kind, string> = {
  question: 'Ask a question',
  lesson: 'Share a lesson',
  experiment: 'Write up an experiment',
}

interface NewPost {
  kind: Kind
  title: string
  topics: string
  spaceId: string
  /** What the fields of a lesson hold at first, when it grew out of something else. */
  begun: Record<string, string> | null
  spaces: SpaceChoice[]
  submissionKey: string
}

/** The form of a new post. Changing the kind keeps what was typed in the fields that both kinds have, and the rest for the way back. */
export function NewPostPage({ kind, title, topics, spaceId, begun, spaces, submissionKey }: NewPost) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState<Record<string, string>>({})
  const before: Record<string, string> = {
    ...{ status: 'planned', title, topics, spaceId },
    ...begun,
    ...kept,
  }

  function keep() {
    if (!form.current) return
    const fields = [...new FormData(form.current)].map(([name, value]) => [name, String(value)])
    setKept({ ...kept, ...Object.fromEntries(fields) })
  }

  return (
    <Page focused aside={<WritingAdvice kind={kind} />} asideLabel="Advice">
      <h1>{HEADINGS[kind]}</h1>
      <KindLinks kind={kind} onLeave={keep} />
      <Form method="post" ref={form}>
        <FormProblems problems={result.problems} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="submissionKey" value={submissionKey} />
        <DraftProvider
          value={{ problems: result.problems, held: (field) => typed(result, field, before[field]) }}
        >
          <KindFields kind={kind} />
          <PlaceFields spaces={spaces} />
        </DraftProvider>
        <Button variant="primary" busy={busy}>
          Publish
        </Button>
      </Form>
    </Page>
  )
}

function KindLinks({ kind, onLeave }: { kind: Kind; onLeave: (event: MouseEvent) => void }) {
  const [begun] = useSearchParams()
  // What the address began the form with, such as a space, stays without JavaScript too.
  const address = (to: Kind) =>
    `/posts/new?${new URLSearchParams({ ...Object.fromEntries(begun), kind: to })}`
  return (
    <nav aria-label="Kind of post" className="kind-links row">
      {KINDS.map((it) => (
        <Link
          key={it}
          to={address(it)}
          replace
          preventScrollReset
          onClick={onLeave}
          aria-current={it === kind ? 'page' : undefined}
          className={classes('button', it !== kind && 'quiet', toneClass(it))}
        >
          {KIND_NAMES[it].one}
        </Link>
      ))}
    </nav>
  )
}
