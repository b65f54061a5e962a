import { Form, Link, useNavigation, useSearchParams } from '@remix-run/react'
import { Fragment, type MouseEvent } from 'react'
import { AnonymousChoice } from '~/features/anonymity/anonymous-choice'
import { DraftConflict } from '~/features/drafts/draft-conflict'
import type { Draft } from '~/features/drafts/draft-view'
import { KeptHere } from '~/features/drafts/kept-here'
import { SavingStatus } from '~/features/drafts/saving-status'
import { NO_DRAFT } from '~/features/drafts/unnamed-draft'
import { LookFirst, SimilarCard, SimilarLine } from '~/features/duplicates/similar-card'
import { useSimilar } from '~/features/duplicates/use-similar'
import { FillFirst, TemplatePicker } from '~/features/templates/template-picker'
import type { Template } from '~/features/templates/template-view'
import { useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { toneClass } from '~/ui/tone'
import { DraftProvider } from './draft-fields'
import { KindFields } from './kind-fields'
import { PlaceFields, type SpaceChoice } from './place-fields'
import { KIND_NAMES, KINDS, type Kind } from './post-kinds'
import { QualityHints } from './quality-hints'
import { useWriting } from './use-writing'
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
  /** What a template puts into fields that nothing else is in. */
  brought: Record<string, string> | null
  /** What posts of this kind may begin with. */
  templates: Template[]
  mayKeepTemplates: boolean
  spaces: SpaceChoice[]
  submissionKey: string
  /** What was written before, which goes before everything that the form could begin with. */
  draft: Draft | null
  owner: string
}

/** The form of a new post. Changing the kind keeps what was typed in the fields that both kinds have, and the rest for the way back. */
export function NewPostPage(post: NewPost) {
  const { kind, spaces, draft, owner, templates } = post
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const writing = useWriting(post)
  const { form, saving, save } = writing
  const similar = useSimilar(form)
  const conflict = saving.state.is === 'conflict' ? saving.state : null
  const refused = result.theirs && !writing.hasMovedOn ? result : null

  const aside = (
    <>
      <SimilarCard similar={similar} />
      <WritingAdvice kind={kind} />
    </>
  )

  return (
    <Page focused aside={aside} asideLabel="Advice">
      <h1>{HEADINGS[kind]}</h1>
      <div className="writing-head row">
        <KindLinks kind={kind} onLeave={writing.keep} />
        <SavingStatus state={saving.state} />
      </div>
      <TemplatePicker key={kind} templates={templates} form={form} mayKeep={post.mayKeepTemplates} />
      <KeptHere
        {...{ owner, draft, writer: saving.writer }}
        belongs={(copy) => copy.kind !== 'answer'}
        onUse={writing.use}
      />
      <Form
        method="post"
        action={writing.address}
        ref={form}
        onInput={() => {
          writing.typed()
          similar.look()
        }}
      >
        <FormProblems problems={conflict || refused ? undefined : result.problems} />
        {(conflict ?? refused) && (
          <DraftConflict
            sentence={conflict?.sentence ?? result.problems.form ?? ''}
            theirs={conflict ? { ...conflict.theirs } : (result.theirs ?? {})}
            mine={conflict ? writing.now() : result.values}
            spaces={spaces}
            action={writing.saveAddress}
            onMine={writing.takeOver}
            onTheirs={writing.goOnWithTheirs}
          />
        )}
        <SimilarLine similar={similar} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="submissionKey" value={saving.id} />
        <input type="hidden" name="draftRevision" value={saving.revision} />
        <input type="hidden" name="draftWriter" value={saving.writer} />
        <Fragment key={writing.generation}>
          <DraftProvider value={{ problems: result.problems, held: writing.held }}>
            <KindFields kind={kind} />
            <PlaceFields spaces={spaces} />
          </DraftProvider>
          <WithoutName spaces={spaces} ticked={writing.unnamed} error={result.problems.anonymous} />
        </Fragment>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Publish
          </Button>
          <Button variant="quiet" busy={busy} formAction={writing.saveAddress} formNoValidate onClick={save}>
            Save draft
          </Button>
          <LookFirst />
        </div>
        <FillFirst templates={templates} />
        <QualityHints key={`hints of ${kind}`} kind={kind} form={form} />
      </Form>
    </Page>
  )
}

function WithoutName({ spaces, ...box }: { spaces: SpaceChoice[]; ticked: boolean; error?: string }) {
  const there = spaces.filter(({ allowsAnonymous }) => allowsAnonymous)
  if (there.length === 0) return null
  const where = there.length < spaces.length ? `In ${there.map(({ name }) => name).join(', ')}. ` : ''
  return <AnonymousChoice {...box} where={where + NO_DRAFT} />
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
