import { Form, useNavigation } from '@remix-run/react'
import { dayWords } from '~/features/posts/day-words'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { Prose } from '~/ui/prose'
import { TextArea, TextInput } from '~/ui/text-input'
import type { HeldPageView } from './held-page.server'

/** Something that waits to be read: for its writer how it stands, for a moderator what to decide. */
export function HeldView(held: HeldPageView) {
  const { kind, title, at, by, space, post, topics, parts, mayDecide, again } = held
  return (
    <Page focused>
      <article className="post">
        <Standing held={held} />
        <div className="post-header">
          <h1>{kind === 'answer' ? 'An answer' : title}</h1>
          <p className="meta">
            {`${by?.name ?? 'Somebody without their name'}, ${dayWords(at)}, in ${space}`}
            {topics && ` · ${topics}`}
            {kind === 'answer' && post && (
              <>
                {' · to '}
                <Link to={post.path} className="link">
                  {post.title}
                </Link>
              </>
            )}
          </p>
        </div>
        {parts.map((part) => (
          <section key={part.label} className="post-section">
            <h2>{part.label}</h2>
            {'html' in part ? <Prose html={part.html} /> : <p>{part.text}</p>}
          </section>
        ))}
      </article>
      {again && <Again again={again} />}
      {mayDecide && <Decide />}
    </Page>
  )
}

function Standing({ held: { outcome, isWriter, by, kind, decidedBy, note, post } }: { held: HeldPageView }) {
  const who = decidedBy ?? 'A moderator'
  if (outcome === 'released')
    return (
      <Banner tone="good">
        {`${who} read it, and it is there for everybody. `}
        {post && (
          <Link to={post.path} className="link">
            {post.title}
          </Link>
        )}
      </Banner>
    )
  if (outcome === 'returned')
    return (
      <Banner tone="warn">
        {`${who} would like something to be different first: “${note}” ${isWriter ? 'Nothing is lost: change it and send it again.' : ''}`}
      </Banner>
    )
  if (!isWriter)
    return <Banner>{`Somebody new wrote this ${kind}. Nobody else sees it until it is released.`}</Banner>
  return (
    <Banner>
      {`A colleague looks at it first, as at everybody’s first posts here. You need not do anything: ${
        by
          ? 'you are told when it is there for everybody.'
          : 'when it is there for everybody, your inbox tells you. If something should be different, it says so here and in your drafts, since any other notice would have to know who you are.'
      }`}
    </Banner>
  )
}

function Again({ again }: { again: NonNullable<HeldPageView['again']> }) {
  if ('path' in again)
    return (
      <div className="row">
        <ButtonLink to={again.path ?? '/drafts'} variant="primary">
          Change it
        </ButtonLink>
      </div>
    )
  return (
    <Form method="post" action={again.action} className="post-form stack">
      <Field name="body" label="Your answer" hint="Markdown works.">
        <TextArea rows={10} required defaultValue={again.body} />
      </Field>
      {again.unnamed && <input type="hidden" name="anonymous" value="1" />}
      <div>
        <Button variant="primary">Send it again</Button>
      </div>
    </Form>
  )
}

function Decide() {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section aria-labelledby="decide-heading" className="stack">
      <h2 id="decide-heading">What becomes of it</h2>
      <FormProblems problems={result.problems} />
      <Form method="post" className="row">
        <Button variant="primary" name="intent" value="release" busy={busy}>
          Let everybody read it
        </Button>
        <span className="meta">It is published as of now, and whoever follows hears of it.</span>
      </Form>
      <Form method="post" className="post-form stack">
        <input type="hidden" name="intent" value="return" />
        <Field
          name="note"
          label="Or what should be different"
          hint="Say it as you would to somebody in their first week. They read it word for word, and keep what they wrote."
          error={result.problems.note}
        >
          <TextInput defaultValue={typed(result, 'note')} maxLength={600} required />
        </Field>
        <div>
          <Button busy={busy}>Give it back</Button>
        </div>
      </Form>
    </section>
  )
}
