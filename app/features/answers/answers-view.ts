import type { Draft } from '~/features/drafts/draft-view'
import type { Aside, Author } from './discussed-post'

/** An answer as its reader sees it. Times are milliseconds since 1970. */
export interface AnswerView {
  id: string
  author: Author
  bodyHtml: string
  createdAt: number
  editedAt: number | null
  score: number
  accepted: boolean
  /** Set for who keeps order in the space, and of a hidden one for its author; nobody else is given what is out of sight. */
  deletion: Aside | null
  /** How many edits are suggested, for those who decide about them. */
  suggested: number
  may: Record<
    'revise' | 'suggest' | 'remove' | 'restore' | 'split' | 'accept' | 'vote' | 'use' | 'flag' | 'keepOrder',
    boolean
  >
}

/** What the form of a new answer begins with. */
export interface AnswerFormView {
  /** Of the draft, or made anew for each page. */
  submissionKey: string
  /** What the viewer wrote before and has not posted. */
  draft: Draft | null
  owner: string
}

export interface AnswersView {
  answers: AnswerView[]
  /** How many are not shown yet. */
  hidden: number
  mayAnswer: boolean
  mayAccept: boolean
  form: AnswerFormView
}
