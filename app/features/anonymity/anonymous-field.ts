import { z } from 'zod'

/** Ticked to write without one's name. */
export const anonymousField = z
  .literal('1', { error: 'Tick the box to write without your name, or leave it.' })
  .optional()
