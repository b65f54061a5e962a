import { z } from 'zod'
import { KINDS } from '~/features/posts/post-kinds'
import { FIELD_LABELS, type PostField } from '~/features/posts/post-labels'
import { choice } from '~/platform/form-fields'

const RELOAD = 'Reload the page and try again; what you typed is kept.'

/** More than a post takes, so that a text that has to be shortened first is safe meanwhile. Well below what one request may carry. */
export const DRAFT_MAX = 1_000_000

/** The id of a draft is the submission key of the post that it becomes. */
export const draftId = z.string({ error: RELOAD }).regex(/^[0-9a-z]{12}$/, RELOAD)

const count = z
  .string({ error: RELOAD })
  .regex(/^\d{1,9}$/, RELOAD)
  .transform(Number)

/** How far the form's window knows the draft; it goes with every form of a new post. */
export const draftMark = {
  draftRevision: count.optional(),
  /** The window; none without scripts. */
  draftWriter: z
    .string({ error: RELOAD })
    .regex(/^[0-9a-z]{0,12}$/, RELOAD)
    .optional(),
}
export interface DraftMark {
  draftRevision?: number
  draftWriter?: string
}

// What is half written is kept as it is: only line ends are made one kind.
const asTyped = z
  .string({ error: 'Write text here.' })
  .transform((value) => value.replace(/\r\n?/g, '\n').replaceAll('\0', ''))
  .optional()

const fields = Object.fromEntries(
  (Object.keys(FIELD_LABELS) as PostField[]).map((field) => [field, asTyped]),
) as Record<PostField, typeof asTyped>

/** A post or an answer as far as it is written. Nothing has to be filled in. */
export const draftForm = z
  .strictObject({
    kind: choice([...KINDS, 'answer'] as const, 'Choose a question, a lesson or an experiment.'),
    /** The question that an answer is to. */
    postId: z
      .string({ error: RELOAD })
      .regex(/^[0-9a-z]{1,40}$/, RELOAD)
      .optional(),
    ...fields,
    ...draftMark,
    submissionKey: draftId,
    draftStep: count.optional(),
    /** What to do when another window saved it meanwhile: ask, keep both and go on with this one, or put this one beside it. */
    stale: z.enum(['ask', 'take-over', 'beside'], { error: RELOAD }).optional(),
    anonymous: z
      .undefined({
        error:
          'A draft on the server would lead to you, so one without your name is not saved. Publish it, or untick the box first.',
      })
      .optional(),
  })
  .transform(
    ({ kind, submissionKey, draftRevision, draftWriter, draftStep, stale, anonymous: _, ...typed }) => ({
      ...{ kind, id: submissionKey, values: present(typed), stale: stale ?? 'ask' },
      ...{ revision: draftRevision ?? 0, writer: draftWriter ?? '', step: draftStep ?? 0 },
    }),
  )
  .refine(({ kind, values }) => (kind === 'answer') === Boolean(values.postId), {
    path: ['form'],
    message: RELOAD,
  })
  .refine(({ values }) => lengthOf(values) <= DRAFT_MAX, {
    path: ['form'],
    message: 'This is longer than a million characters, which no draft can hold. Split it in two.',
  })
export type DraftWanted = z.output<typeof draftForm>

/** The form of an answer as a browser without scripts sends it to be saved: two texts stand beside each other then. */
export const answerDraftForm = (postId: string) =>
  z.preprocess((sent) => {
    const { follow: _, ...typed } = sent as Record<string, unknown>
    return { ...typed, kind: 'answer', postId, stale: 'beside' }
  }, draftForm)

/** In one order, so that the same text is always the same JSON. */
function present(typed: Partial<Record<PostField | 'postId', string>>): Record<string, string> {
  const filled = Object.entries(typed).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function lengthOf(values: Record<string, string>): number {
  return Object.values(values).reduce((sum, value) => sum + value.length, 0)
}
