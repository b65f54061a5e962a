import type { Author } from '~/features/answers/discussed-post'

/** A comment as its reader sees it. Times are milliseconds since 1970. */
export interface CommentView {
  id: string
  author: Author
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  /** Set for who keeps order in the space; nobody else is given a deleted comment. */
  deletion: { at: number; byName: string; reason: string } | null
  may: { revise: boolean; remove: boolean; restore: boolean }
}

/** Where comments are added to, and whether they still may be. */
export interface CommentsView {
  onPost: CommentView[]
  /** By answer; an answer without comments is left out. */
  onAnswers: Record<string, CommentView[]>
  mayComment: boolean
  /** For the forms of new comments, made anew for each page; one form sends one of them. */
  submissionKeys: { onPost: string; onAnswers: Record<string, string> }
}
