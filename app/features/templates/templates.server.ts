import type { Viewer } from '~/features/accounts/viewer'
import type { Kind } from '~/features/posts/post-kinds'
import { NotFound } from '~/platform/errors'
import { empty, row, rows, type Sql, sql } from '~/platform/sql.server'
import { canKeepTemplates } from './template-rules'
import type { Template, TemplateToRevise, Texts } from './template-view'

const MOST = 200

type Row = Omit<TemplateToRevise, 'topic' | 'values'> & {
  slug: string | null
  topicName: string | null
  values: string
}

const all = (which: Sql) => sql`
  select t.id, t.kind, t.name, t.revision, topic.slug, topic.name "topicName", t."values"
  from "PostTemplate" t left join "Topic" topic on topic.id = t."topicId" ${which}`

function viewOf({ slug, topicName, values, ...rest }: Row): TemplateToRevise {
  return {
    ...rest,
    topic: slug === null ? null : { slug, name: topicName ?? slug },
    values: JSON.parse(values) as Texts,
  }
}

/** All templates, or those of a kind: first those for every topic, by name. One query. */
export function templates(kind?: Kind): Template[] {
  const which = kind ? sql`where t.kind = ${kind}` : empty
  return rows<Row>(
    all(sql`${which} order by topic.slug is not null, topic.slug, lower(t.name), t.id limit ${MOST}`),
  ).map((found) => {
    const { revision: _, ...template } = viewOf(found)
    return template
  })
}

/** The template of this id, which an address or a form names; null when there is none any more. One query. */
export function templateNamed(id: string): Template | null {
  const found = row<Row>(all(sql`where t.id = ${id}`))
  return found && viewOf(found)
}

/**
 * A template as its form shows it.
 * @throws NotFound when there is none, or the viewer writes no templates.
 */
export function templateToRevise(viewer: Viewer, id: string): TemplateToRevise {
  const found = canKeepTemplates(viewer) ? row<Row>(all(sql`where t.id = ${id}`)) : null
  if (!found) throw new NotFound()
  return viewOf(found)
}
