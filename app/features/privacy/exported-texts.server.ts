import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { join, row, rows, sql } from '~/platform/sql.server'
import type { Exported } from './exported-rows.server'
import { mayTake } from './person-ties.server'

// Texts as Markdown, each read when its turn comes, so that a long history takes no more memory than a short one.

export interface ExportedText {
  /** Its name in the zip. */
  file: string
  text(): string
}

const NOT_WORDS = new Set(['kind', 'title', 'topics', 'spaceId', 'postId'])

/** What they wrote, as Markdown: one file for each post, answer and draft, and one for all comments. */
export function textsOf(exported: Exported): ExportedText[] {
  return [...postsOf(exported), ...answersOf(exported), ...commentsOf(exported), ...draftsOf(exported)]
}

function postsOf({ viewer, ids }: Exported): ExportedText[] {
  const found = rows<{ id: string; slug: string }>(sql`select t.id, t.slug from "Post" t
    where t."authorId" in (${join(ids)}) and ${mayTake('Post', viewer, ids)} order by t."createdAt", t.id`)
  return found.map(({ id, slug }) => ({ file: `written/posts/${slug}-${id}.md`, text: () => postText(id) }))
}

function postText(id: string): string {
  const post = row<{ title: string; kind: string; body: string; createdAt: number }>(
    sql`select title, kind, body, "createdAt" from "Post" where id = ${id}`,
  )
  if (!post) return ''
  const more = {
    ...row<Record<string, unknown>>(sql`select * from "Lesson" where "postId" = ${id}`),
    ...row<Record<string, unknown>>(sql`select * from "Experiment" where "postId" = ${id}`),
  }
  const head = [`# ${post.title}`, `${post.kind}, ${dayOf(post.createdAt)}, /posts/${id}`]
  return paragraphs([...head, ...sections({ ...more, body: post.body })])
}

/** Each field that says something under the name that its form gives it. */
function sections(fields: Record<string, unknown>): string[] {
  const labels: Record<string, string> = FIELD_LABELS satisfies Record<PostField, string>
  return Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && value && labels[name] && !NOT_WORDS.has(name)
      ? [`## ${labels[name]}`, value]
      : [],
  )
}

function answersOf({ viewer, ids }: Exported): ExportedText[] {
  const found = rows<{ id: string }>(sql`select t.id from "Answer" t
    where t."authorId" in (${join(ids)}) and ${mayTake('Answer', viewer, ids)} order by t."createdAt", t.id`)
  return found.map(({ id }) => ({
    file: `written/answers/${id}.md`,
    text: () => {
      const answer = row<{ body: string; postId: string; createdAt: number }>(
        sql`select body, "postId", "createdAt" from "Answer" where id = ${id}`,
      )
      return answer ? replyText(answer) : ''
    },
  }))
}

const COMMENTS_IN_A_FILE = 200

function commentsOf({ viewer, ids }: Exported): ExportedText[] {
  const found = rows<{ id: string }>(sql`select t.id from "Comment" t
    where t."authorId" in (${join(ids)}) and ${mayTake('Comment', viewer, ids)} order by t."createdAt", t.id`)
  const files: ExportedText[] = []
  for (let start = 0; start < found.length; start += COMMENTS_IN_A_FILE) {
    const some = found.slice(start, start + COMMENTS_IN_A_FILE).map(({ id }) => id)
    const text = () =>
      rows<{ body: string; postId: string; createdAt: number }>(
        sql`select body, "postId", "createdAt" from "Comment" where id in (${join(some)}) order by "createdAt", id`,
      )
        .map(replyText)
        .join('\n---\n\n')
    files.push({ file: `written/comments-${start / COMMENTS_IN_A_FILE + 1}.md`, text })
  }
  return files
}

function draftsOf({ ids }: Exported): ExportedText[] {
  const found = rows<{ id: string; title: string }>(
    sql`select id, title from "Draft" where "userId" in (${join(ids)}) order by "savedAt", id`,
  )
  return found.map(({ id, title }) => ({
    file: `written/drafts/${id}.md`,
    text: () => {
      const draft = row<{ values: string }>(
        sql`select "values" from "Draft" where id = ${id} and "userId" in (${join(ids)})`,
      )
      return paragraphs([`# ${title || 'Without a title'}`, ...sections(JSON.parse(draft?.values ?? '{}'))])
    },
  }))
}

function replyText({ body, postId, createdAt }: { body: string; postId: string; createdAt: number }): string {
  return paragraphs([`${dayOf(createdAt)}, under /posts/${postId}`, body])
}

const paragraphs = (all: string[]) => `${all.join('\n\n')}\n`
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
