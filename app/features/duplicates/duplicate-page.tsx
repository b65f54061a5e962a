import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import type { duplicatePage } from './duplicate-page.server'

type DuplicatePageProps = Awaited<ReturnType<typeof duplicatePage>>

/** Closes a question as a duplicate, or opens it again. */
export function DuplicatePage({ title, back, closed, similar }: DuplicatePageProps) {
  return (
    <Page focused>
      <AboutPost kind="question" title={title} back={back} />
      {closed ? <Closed closed={closed} back={back} /> : <Open similar={similar} back={back} />}
    </Page>
  )
}

function Closed({ closed, back }: { closed: NonNullable<DuplicatePageProps['closed']>; back: string }) {
  const busy = useNavigation().state !== 'idle'
  const { name, at, original } = closed
  return (
    <section className="ledger" aria-labelledby="closed-heading">
      <h2 id="closed-heading">It is closed as a duplicate</h2>
      <p>
        {`${name} closed it, ${dayWords(at)}`}
        {original ? (
          <>
            , because it was asked before:{' '}
            <Link to={postPath(original)} className="link">
              {original.title}
            </Link>
          </>
        ) : (
          '. Where it was asked before is not to be read here any more.'
        )}
      </p>
      <p className="meta">
        Opened again, it takes answers. Whoever came to follow the other question by the closing, and changed
        nothing since, follows it no longer.
      </p>
      <Form method="post" className="row">
        <FormProblems problems={useFormResult().problems} />
        <Button variant="primary" name="change" value="reopen" busy={busy}>
          Open it again
        </Button>
        <ButtonLink to={back} variant="quiet">
          Leave it closed
        </ButtonLink>
      </Form>
    </section>
  )
}

function Open({ similar, back }: Pick<DuplicatePageProps, 'similar' | 'back'>) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section className="ledger" aria-labelledby="close-heading">
      <h2 id="close-heading">Where was it asked before?</h2>
      <p className="meta">
        Whoever comes here is led there, and what was answered here stays. Both who asked are told, and those
        who follow this question follow the other one too. It can be undone.
      </p>
      {similar.length > 0 && (
        <Card padded={false}>
          {similar.map((post) => (
            <CardItem key={post.id} className="stack tight">
              <div className="row">
                <Link to={postPath(post)} className="link">
                  {post.title}
                </Link>
                <Form method="post" className="push">
                  <input type="hidden" name="to" value={post.id} />
                  <Button
                    name="change"
                    value="close"
                    size="small"
                    aria-label={`It was asked here: ${post.title}`}
                  >
                    It was asked here
                  </Button>
                </Form>
              </div>
              {post.says && <p className="meta">{post.says}</p>}
            </CardItem>
          ))}
        </Card>
      )}
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <input type="hidden" name="change" value="close" />
        <Card>
          <Field
            name="to"
            label={similar.length > 0 ? 'Or somewhere else' : 'The other question'}
            hint="Its address, as the browser shows it on its page."
            error={result.problems.to}
          >
            <TextInput defaultValue={typed(result, 'to')} maxLength={500} required />
          </Field>
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Close as a duplicate
          </Button>
          <ButtonLink to={back} variant="quiet">
            Leave it open
          </ButtonLink>
        </div>
      </Form>
    </section>
  )
}
