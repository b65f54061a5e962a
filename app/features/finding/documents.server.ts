import { applied, type SearchDocument } from '#search/index'
import { decisionColumn, verdictColumn } from '~/features/posts/experiment-columns.server'
import { contentHash } from '~/platform/id.server'
import { toPlainText } from '~/platform/markdown/plain-text'
import { join, rows, sql } from '~/platform/sql.server'
import { appliedEvidence } from './applied-uses.server'

interface PostText {
  id: string
  kind: SearchDocument['kind']
  title: string
  bodyHtml: string
  spaceId: string
  authorHandle: string
  authorName: string
  createdAt: number
  score: number
  answerCount: number
  isAccepted: number
  summary: string | null
  whatHappenedHtml: string | null
  whyHtml: string | null
  doDifferentlyHtml: string | null
  outcome: string | null
  impact: string | null
  appliesWhere: string | null
  hypothesis: string | null
  primaryMetric: string | null
  baseline: string | null
  expectedChange: string | null
  methodHtml: string | null
  guardRails: string | null
  resultHtml: string | null
  status: string | null
  verdict: string | null
  decision: string | null
  reviewedAt: number | null
  review: string | null
  isContested: number
  isDuplicate: number
}

/** What search knows of these posts. One that is deleted or does not exist is left out. Five queries for all. */
export function documentsOf(postIds: string[]): SearchDocument[] {
  if (postIds.length === 0) return []
  const ids = join(postIds)
  const posts = rows<PostText>(sql`
    select p.id, p.kind, p.title, p."bodyHtml", p."spaceId", p."createdAt", p.score, p."answerCount",
      u.handle "authorHandle", u.name "authorName",
      exists (select 1 from "AcceptedAnswer" a where a."postId" = p.id) "isAccepted",
      l.summary, l."whatHappenedHtml", l."whyHtml", l."doDifferentlyHtml", l.outcome, l.impact, l."appliesWhere",
      e.hypothesis, e."primaryMetric", e.baseline, e."expectedChange", e."methodHtml", e."guardRails",
      e."resultHtml", e.status, ${verdictColumn} verdict, ${decisionColumn} decision,
      (select max(r.at) from "Review" r where r."postId" = p.id and r.verdict = 'holds') "reviewedAt",
      k.state review, exists (select 1 from "Contest" x where x.open = p.id) "isContested",
      exists (select 1 from "DuplicateClosure" dc where dc."postId" = p.id) "isDuplicate"
    from "Post" p
    join "User" u on u.id = p."authorId"
    left join "Lesson" l on l."postId" = p.id
    left join "LessonCare" k on k."postId" = p.id
    left join "Experiment" e on e."postId" = p.id
    where p.id in (${ids}) and not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
  const topics = groupByPost(
    rows<{ postId: string; slug: string; name: string; synonym: string | null }>(sql`
      select pt."postId", t.slug, t.name, s.slug synonym from "PostTopic" pt
      join "Topic" t on t.id = pt."topicId"
      left join "TopicSynonym" s on s."topicId" = t.id
      where pt."postId" in (${ids}) order by t.slug, s.slug`),
  )
  const answers = groupByPost(
    rows<{ postId: string; bodyHtml: string }>(sql`
      select a."postId", a."bodyHtml" from "Answer" a
      left join "AcceptedAnswer" c on c."answerId" = a.id
      where a."postId" in (${ids}) and not exists (select 1 from "Deletion" d where d."answerId" = a.id)
      order by c."answerId" is null, a."createdAt", a.id`),
  )
  const comments = groupByPost(
    rows<{ postId: string; bodyHtml: string }>(sql`
      select c."postId", c."bodyHtml" from "Comment" c
      where c."postId" in (${ids}) and not exists
        (select 1 from "Deletion" d where d."commentId" = c.id or d."answerId" = c."answerId")
      order by c."createdAt", c.id`),
  )
  const used = appliedEvidence(postIds)
  return posts.map((post) => {
    const about = topics.get(post.id) ?? []
    const document = {
      id: post.id,
      kind: post.kind,
      title: post.title,
      body: bodyOf(post),
      answers: texts(answers.get(post.id)),
      comments: texts(comments.get(post.id)),
      topics: unique(about.map(({ slug }) => slug)),
      topicWords: unique(about.flatMap(({ slug, name, synonym }) => [slug, name, synonym ?? ''])).join(' '),
      spaceId: post.spaceId,
      authorHandle: post.authorHandle,
      authorName: post.authorName,
      outcome: post.outcome ?? post.decision,
      states: statesOf(post),
      createdAt: post.createdAt,
      usefulness: post.score,
      ...evidenceOf(post),
      ...(used.get(post.id) ?? applied([])),
    }
    return { ...document, digest: contentHash(JSON.stringify(document)) }
  })
}

/** Every post that can be found, in batches; each batch is read when it is asked for. */
export async function* allDocuments(batchSize = 200): AsyncGenerator<SearchDocument[]> {
  for (let after = ''; ; ) {
    const ids = rows<{ id: string }>(
      sql`select id from "Post" where id > ${after} order by id limit ${batchSize}`,
    )
    const last = ids.at(-1)
    if (!last) return
    after = last.id
    yield documentsOf(ids.map(({ id }) => id))
    // Lets the site answer requests between two batches.
    await new Promise(setImmediate)
  }
}

/** How many posts can be found at most; for a progress bar. */
export function documentCount(): number {
  const [found] = rows<{ posts: number }>(sql`select count(*) posts from "Post" p
    where not exists (select 1 from "Deletion" d where d."postId" = p.id)`)
  return found?.posts ?? 0
}

function bodyOf(post: PostText): string {
  const plain = [post.summary, post.hypothesis, post.primaryMetric, post.baseline, post.expectedChange]
  const sections = [
    post.whatHappenedHtml,
    post.whyHtml,
    post.doDifferentlyHtml,
    post.methodHtml,
    post.resultHtml,
    post.bodyHtml,
  ]
  const rest = [post.impact, post.appliesWhere, post.guardRails]
  return [...plain, ...sections.map((html) => html && toPlainText(html)), ...rest].filter(Boolean).join('\n')
}

function evidenceOf({ isAccepted, reviewedAt, review, isDuplicate }: PostText) {
  const isObsolete = review === 'obsolete'
  return { accepted: isAccepted === 1, reviewedAt, isObsolete, isDuplicate: isDuplicate === 1 }
}

function statesOf(post: PostText): string[] {
  const { kind, answerCount, isAccepted, status, verdict, review, isContested, isDuplicate } = post
  if (kind === 'experiment') return [status, verdict].filter((state) => state !== null)
  if (kind === 'lesson') return [review ?? 'current', ...(isContested ? ['contested'] : [])]
  if (isDuplicate) return ['duplicate']
  if (isAccepted) return ['answered', 'accepted']
  return [answerCount > 0 ? 'answered' : 'unanswered']
}

function texts(found: { bodyHtml: string }[] = []): string {
  return found.map(({ bodyHtml }) => toPlainText(bodyHtml)).join('\n')
}

function unique(words: string[]): string[] {
  return [...new Set(words.filter(Boolean))]
}

function groupByPost<Row extends { postId: string }>(found: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of found) {
    const group = groups.get(row.postId)
    if (group) group.push(row)
    else groups.set(row.postId, [row])
  }
  return groups
}
