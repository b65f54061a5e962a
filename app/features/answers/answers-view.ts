import type { Author } from './discussed-post'

/** An answer as its reader sees it. Times are milliseconds since 1970. */
export interface AnswerView {
  id: string
  author: Author
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  score: number
  accepted: boolean
  /** Set for who keeps order in the space; nobody else is given a deleted answer. */
  deletion: { at: number; byName: string; reason: string } | null
  may: { revise: boolean; remove: boolean; restore: boolean; accept: boolean; vote: boolean; use: boolean }
}

export interface AnswersView {
  answers: AnswerView[]
  /** How many are not shown yet. */
  hidden: number
  mayAnswer: boolean
  mayAccept: boolean
  /** For the form of a new answer, made anew for each page. */
  submissionKey: string
}
