import { Form, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { WhyField } from '~/features/revisions/why-field'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { BothTexts } from './both-texts'
import { DraftProvider } from './draft-fields'
import { KindFields } from './kind-fields'
import { PlaceFields, type SpaceChoice } from './place-fields'
import { type Kind, postPath, STATUSES } from './post-kinds'
import type { PostField } from './post-labels'
import type { PostValues } from './post-values'
import { QualityHints } from './quality-hints'
import { WritingAdvice } from './writing-advice'

interface PostToRevise {
  id: string
  slug: string
  kind: Kind
  revision: number
  values: PostValues
  /** The plan of an experiment that started. */
  locked: boolean
  spaces: SpaceChoice[]
}

/** The form of a post that is there already. When somebody saved it meanwhile, both texts are on the page. */
export function RevisePostPage({ id, slug, kind, revision, values, locked, spaces }: PostToRevise) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const { problems, theirs } = result
  const form = useRef<HTMLFormElement>(null)
  // After a conflict the form goes on from what was shown, so that saving over it is a choice.
  const from = theirs ? String(theirs.revision) : typed(result, 'revision', String(revision))

  const status = STATUSES.find((it) => it === values.status)

  function said(field: PostField, value: string) {
    return field === 'spaceId' ? (spaces.find((space) => space.id === value)?.name ?? value) : value
  }

  return (
    <Page focused aside={<WritingAdvice kind={kind} />} asideLabel="Advice">
      <h1>Edit this {kind}</h1>
      <Form method="post" className="post-form" ref={form}>
        <FormProblems problems={problems} />
        {theirs && <BothTexts theirs={theirs} mine={result.values} said={said} />}
        <input type="hidden" name="kind" value={locked ? 'locked-experiment' : kind} />
        <input type="hidden" name="revision" value={from} />
        <DraftProvider value={{ problems, held: (field) => typed(result, field, values[field]) }}>
          <KindFields kind={kind} standing={status && { id, status, locked }} />
          <PlaceFields spaces={spaces} />
        </DraftProvider>
        <WhyField result={result} />
        <div className="row">
          <Button variant="primary" busy={busy}>
            {theirs ? 'Save mine over it' : 'Save'}
          </Button>
          <ButtonLink to={postPath({ id, slug })} variant="quiet">
            Leave it as it is
          </ButtonLink>
        </div>
        <QualityHints kind={kind} form={form} />
      </Form>
    </Page>
  )
}
