import { z } from 'zod'
import { line } from '~/platform/form-fields'

/** The question that another one is merged into, by its address, and why. */
export const mergeForm = z.strictObject({
  to: line({ max: 500, required: 'Paste the address of the question where the answers should be.' }),
  why: line({ max: 300, required: 'Say why, in a sentence: it is kept with what was done.' }),
})
export type MergeWanted = z.output<typeof mergeForm>
