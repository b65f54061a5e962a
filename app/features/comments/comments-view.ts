import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import type { Aside, Author } from '~/features/answers/discussed-post'

/** A comment as its reader sees it. Times are milliseconds since 1970. */
export interface CommentView {
  id: string
  author: Author
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  /** Set for who keeps order in the space, and of a hidden one for its author; nobody else is given what is out of sight. */
  deletion: Aside | null
  may: { revise: boolean; remove: boolean; restore: boolean; flag: boolean; keepOrder: boolean }
}

/** Where comments are added to, and whether they still may be. */
export interface CommentsView {
  onPost: CommentView[]
  /** By answer; an answer without comments is left out. */
  onAnswers: Record<string, CommentView[]>
  mayComment: boolean
  /** Whether the viewer may comment without their name. */
  anonymous: AnonymousOffer
  /** For the forms of new comments, made anew for each page; one form sends one of them. */
  submissionKeys: { onPost: string; onAnswers: Record<string, string> }
}
