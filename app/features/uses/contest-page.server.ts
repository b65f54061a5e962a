import type { Viewer } from '~/features/accounts/viewer'
import { postPath } from '~/features/posts/post-kinds'
import { visibleToSql } from '~/features/posts/visible-posts.server'
import { NotFound } from '~/platform/errors'
import { row, sql } from '~/platform/sql.server'
import { contestOf } from './contest-of.server'
import { canAnswerContest } from './contest-rules'

const EACH_SIDE = 50

interface Lesson {
  id: string
  slug: string
  title: string
  spaceId: string
  authorId: string
  ownerId: string | null
}

/**
 * Both sides of a contested lesson, and whether the viewer may answer them. Three queries at most.
 * @throws NotFound when the viewer may not read it, or it is no lesson.
 */
export function contestPage(viewer: Viewer, postId: string) {
  const lesson = row<Lesson>(sql`
    select p.id, p.slug, p.title, p."spaceId", p."authorId", c."ownerId" from "Post" p
    left join "LessonCare" c on c."postId" = p.id
    where p.id = ${postId} and p.kind = 'lesson' and ${visibleToSql(viewer)}`)
  if (!lesson) throw new NotFound()
  const { id, title } = lesson
  return {
    ...{ id, title, back: postPath(lesson) },
    ...contestOf(postId, EACH_SIDE),
    mayAnswer: canAnswerContest(viewer, lesson),
  }
}
