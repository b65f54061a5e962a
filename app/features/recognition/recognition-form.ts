import { z } from 'zod'
import { choice } from '~/platform/form-fields'

/** Whether somebody wants badges. */
export const recognitionForm = z.strictObject({
  badges: choice(['yes', 'no'], 'Choose whether you want badges.'),
})
