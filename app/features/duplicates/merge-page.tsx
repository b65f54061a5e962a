import { Form, useNavigation } from '@remix-run/react'
import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import type { mergePage } from './merge-page.server'

type MergePageProps = Awaited<ReturnType<typeof mergePage>>

/** Puts what is under a question under another one, or says that it has gone. */
export function MergePage(page: MergePageProps) {
  return (
    <Page focused>
      <div className="post-header">
        <div className="row">
          <KindBadge kind="question" />
          <Link to={page.back} className="link">
            Back to the question
          </Link>
        </div>
        <h1>{page.title}</h1>
      </div>
      {page.merged ? <Merged original={page.original} /> : <Merge {...page} />}
    </Page>
  )
}

function Merged({ original }: Pick<MergePageProps, 'original'>) {
  return (
    <section className="ledger" aria-labelledby="merged-heading">
      <h2 id="merged-heading">It was merged</h2>
      <p>
        {original ? (
          <>
            It goes on, with its answers, at{' '}
            <Link to={postPath(original)} className="link">
              {original.title}
            </Link>
            .
          </>
        ) : (
          'The question where it went on is not to be read here any more.'
        )}
      </p>
    </section>
  )
}

function Merge({ answers, comments, similar, original, back }: MergePageProps) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section className="ledger" aria-labelledby="merge-heading">
      <h2 id="merge-heading">Merge it with another question</h2>
      <p className="meta">
        {`${counted(answers, 'answer')} and ${counted(comments, 'comment')} go under the other question, with their votes; so do those who follow this one. An answer that is accepted there stays so. Its address leads there, and what was asked here can still be read. Both who asked are told. This cannot be undone.`}
      </p>
      {similar.length > 0 && (
        <Card padded={false}>
          {similar.map((post) => (
            <CardItem key={post.id} className="stack tight">
              <Link to={postPath(post)} className="link">
                {post.title}
              </Link>
              {post.says && <p className="meta">{post.says}</p>}
            </CardItem>
          ))}
        </Card>
      )}
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <Field
            name="to"
            label="The question that stays"
            hint="Its address, as the browser shows it on its page. It has to be in the same space."
            error={result.problems.to}
          >
            <TextInput
              defaultValue={typed(result, 'to', original ? postPath(original) : '')}
              maxLength={500}
              required
            />
          </Field>
          <Field
            name="why"
            label="Why"
            hint="It stands in the log of what moderators do."
            error={result.problems.why}
          >
            <TextInput defaultValue={typed(result, 'why')} maxLength={300} required />
          </Field>
        </Card>
        <div className="row">
          <Button variant="danger" busy={busy}>
            Merge them
          </Button>
          <ButtonLink to={back} variant="quiet">
            Leave them apart
          </ButtonLink>
        </div>
      </Form>
    </section>
  )
}
