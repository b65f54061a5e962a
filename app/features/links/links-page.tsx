import { Form, useNavigation } from '@remix-run/react'
import { AboutPost } from '~/features/posts/about-post'
import { KindBadge } from '~/features/posts/post-badges'
import { postPath } from '~/features/posts/post-kinds'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { LINK_NOTE_MAX, LINK_WORDS, typesFrom } from './link-types'
import type { linksPage } from './links-page.server'

/** What a post is linked to, and the form to change that. */
export function LinksPage({ title, kind, back, links, mayChange }: ReturnType<typeof linksPage>) {
  return (
    <Page focused>
      <AboutPost kind={kind} title={title} back={back} />
      {links.length > 0 ? (
        <Card padded={false}>
          {links.map((link) => (
            <CardItem key={`${link.words} ${link.id}`}>
              <div className="row">
                <span className="meta">{link.words}</span>
                <KindBadge kind={link.kind} />
                <Link to={postPath(link)} className="link">
                  {link.title}
                </Link>
                {link.note && <span className="meta">{link.note}</span>}
                {mayChange && link.own && (
                  <Form method="post" className="push">
                    <input type="hidden" name="type" value={link.type} />
                    <input type="hidden" name="to" value={link.id} />
                    <Button
                      name="change"
                      value="remove"
                      size="small"
                      variant="quiet"
                      aria-label={`Remove ${link.title}`}
                    >
                      Remove
                    </Button>
                  </Form>
                )}
              </div>
            </CardItem>
          ))}
        </Card>
      ) : (
        <p className="meta">It is not linked to any other post that you can read.</p>
      )}
      {mayChange && <LinkForm kind={kind} back={back} />}
    </Page>
  )
}

function LinkForm({ kind, back }: Pick<ReturnType<typeof linksPage>, 'kind' | 'back'>) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <section className="ledger" aria-labelledby="link-heading">
      <h2 id="link-heading">Link it to another post</h2>
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <Card>
          <input type="hidden" name="change" value="add" />
          <ChoiceGroup
            name="type"
            label={`This ${kind} …`}
            options={typesFrom(kind).map((value) => ({ value, label: LINK_WORDS[value].from.toLowerCase() }))}
            defaultValue={typed(result, 'type', 'follows')}
            error={result.problems.type}
            required
          />
          <Field
            name="to"
            label="… this post"
            hint="Its address, as the browser shows it on its page."
            error={result.problems.to}
          >
            <TextInput defaultValue={typed(result, 'to')} maxLength={500} required />
          </Field>
          {kind === 'experiment' && (
            <Field name="note" label="What differs?" error={result.problems.note} optional>
              <TextInput defaultValue={typed(result, 'note')} maxLength={LINK_NOTE_MAX} />
            </Field>
          )}
        </Card>
        <div className="row">
          <Button variant="primary" busy={busy}>
            Link them
          </Button>
          <ButtonLink to={back} variant="quiet">
            Done
          </ButtonLink>
        </div>
      </Form>
    </section>
  )
}
