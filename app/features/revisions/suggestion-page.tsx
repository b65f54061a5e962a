import { Form, useNavigation } from '@remix-run/react'
import { AuthorLink } from '~/features/people/author-link'
import { AboutPost } from '~/features/posts/about-post'
import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import { type DiffLook, FieldDiffs } from './diff'
import type { SuggestionView } from './suggestion-page.server'
import { NOTE_MAX } from './suggestion-words'

type SuggestionPageProps = { suggestion: SuggestionView; look: DiffLook }

/** An edit that somebody suggests, as a diff, and what those who decide about it can do. */
export function SuggestionPage({ suggestion, look }: SuggestionPageProps) {
  const { title, noun, back, by, at, why, outcome, stale, both, change, mayDecide, own } = suggestion
  const { problems } = useFormResult()
  return (
    <Page focused>
      <AboutPost kind={noun === 'answer' ? 'question' : noun} what={noun} title={title} back={back}>
        <div className="stack tight revision-doing">
          <p>
            <AuthorLink handle={by.handle}>{by.name}</AuthorLink> suggests an edit <RelativeTime at={at} />
          </p>
          {why && <p className="revision-why">{`“${why}”`}</p>}
        </div>
      </AboutPost>
      <FormProblems problems={problems} />
      {outcome && <Outcome suggestion={suggestion} />}
      {stale && (
        <Banner tone="warn">
          The text has changed since this was suggested.{' '}
          {both.length > 0
            ? `Both changed: ${both.map(labelOf).join(', ')}. Taking it as it is puts the suggested words there.`
            : 'The two changes go together: taking it keeps both.'}
        </Banner>
      )}
      <h2>{outcome ? 'What it would change' : 'What taking it changes now'}</h2>
      <Changes fields={change} look={look} />
      {stale && <Since suggestion={suggestion} look={look} />}
      {mayDecide && <Decide suggestion={suggestion} />}
      {own && !outcome && <Own suggestion={suggestion} />}
    </Page>
  )
}

function labelOf(field: string): string {
  return FIELD_LABELS[field as PostField] ?? field
}

function Changes({ fields, look }: { fields: SuggestionView['change']; look: DiffLook }) {
  if (fields.length === 0) return <p className="meta">Nothing: it says so already.</p>
  return <FieldDiffs fields={fields} look={look} />
}

function Since({ suggestion: { suggested, since }, look }: SuggestionPageProps) {
  return (
    <details className="revision-since">
      <summary>Both changes, each by itself</summary>
      <h2>What was suggested</h2>
      <Changes fields={suggested} look={look} />
      <h2>What changed since then</h2>
      <Changes fields={since} look={look} />
    </details>
  )
}

function Outcome({ suggestion: { outcome, decidedBy, note, own } }: { suggestion: SuggestionView }) {
  const name = decidedBy?.name ?? 'Somebody'
  if (outcome === 'withdrawn') return <Banner>{own ? 'You took it back.' : 'It was taken back.'}</Banner>
  if (outcome === 'taken')
    return <Banner tone="good">{`${name} took it. The history says both names.`}</Banner>
  return <Banner>{`${name} left the text as it is: “${note}”`}</Banner>
}

function Decide({ suggestion: { id, by, revision } }: { suggestion: SuggestionView }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="stack revision-restore">
      <Form method="post" className="row">
        <input type="hidden" name="revision" value={revision} />
        <Button name="intent" value="take" variant="primary" busy={busy}>
          Take it
        </Button>
        <ButtonLink to={`/suggestions/${id}/edit`}>Take it with changes</ButtonLink>
      </Form>
      <Card>
        <Form method="post" className="stack">
          <Field
            name="note"
            label="Or leave the text as it is, and say why"
            hint={`A kind sentence: ${by.name} took the time, and reads it.`}
            error={result.problems.note}
          >
            <TextInput defaultValue={typed(result, 'note')} maxLength={NOTE_MAX} required />
          </Field>
          <div className="row">
            <Button name="intent" value="decline" busy={busy}>
              Leave it as it is
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  )
}

function Own({ suggestion: { suggestAt } }: { suggestion: SuggestionView }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="stack revision-restore">
      <p>The text stays as it is until its author or a moderator takes this. You are told then.</p>
      <Form method="post" className="row">
        <ButtonLink to={suggestAt}>Change it</ButtonLink>
        <Button name="intent" value="withdraw" variant="quiet" busy={busy}>
          Take it back
        </Button>
      </Form>
    </div>
  )
}
