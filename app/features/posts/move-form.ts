import { z } from 'zod'
import { optionalLine } from '~/platform/form-fields'

const space = (problem: string) => z.string({ error: problem }).min(1, problem).max(40, problem)

/** Where a post should be from now on, where it was when the form was drawn, and why. */
export const moveForm = z.strictObject({
  to: space('Choose a space from the list.'),
  from: space('Reload the page and try again.'),
  why: optionalLine(300),
})
