import { KIND_NAMES, KINDS } from '~/features/posts/post-kinds'
import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { Template } from './template-view'

/** What posts may begin with, by kind. */
export function TemplateList({ templates, mayKeep }: { templates: Template[]; mayKeep: boolean }) {
  const kinds = KINDS.filter((kind) => templates.some((template) => template.kind === kind))
  const write = mayKeep && <ButtonLink to="/templates/new">Write a template</ButtonLink>
  return (
    <Page>
      <PageHeading title="Templates" note="What a post may begin with">
        {write}
      </PageHeading>
      {templates.length === 0 && (
        <EmptyState title="There are no templates yet" icon="pencil">
          <p>
            {mayKeep
              ? 'Write one for what is told often, such as an incident.'
              : 'A moderator can write one.'}
          </p>
        </EmptyState>
      )}
      {kinds.map((kind) => (
        <section key={kind} className="post-section" aria-labelledby={`templates-${kind}`}>
          <h2 id={`templates-${kind}`}>{KIND_NAMES[kind].many}</h2>
          <Card padded={false}>
            {templates
              .filter((template) => template.kind === kind)
              .map((template) => (
                <TemplateItem key={template.id} template={template} mayKeep={mayKeep} />
              ))}
          </Card>
        </section>
      ))}
    </Page>
  )
}

function TemplateItem({
  template: { id, kind, name, topic, values },
  mayKeep,
}: {
  template: Template
  mayKeep: boolean
}) {
  const filled = Object.keys(values).map((field) => FIELD_LABELS[field as PostField])
  return (
    <CardItem className="row between">
      <div className="template-name">
        <Link to={`/posts/new?kind=${kind}&template=${id}`} className="link">
          {name}
        </Link>
        <p className="meta">
          {topic && <>For {topic.name} · </>}
          {filled.join(', ')}
        </p>
      </div>
      {mayKeep && (
        <div className="row">
          <ButtonLink to={`/templates/${id}`} size="small">
            Edit<VisuallyHidden> “{name}”</VisuallyHidden>
          </ButtonLink>
          <ButtonLink to={`/templates/${id}/deletion`} size="small" variant="quiet">
            Remove<VisuallyHidden> “{name}”</VisuallyHidden>
          </ButtonLink>
        </div>
      )}
    </CardItem>
  )
}
