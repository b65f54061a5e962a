import { z } from 'zod'

/** Whether the viewer follows the post from now on. */
export const followPostForm = z.strictObject({
  following: z
    .enum(['1', '0'], { error: 'Choose whether to follow this.' })
    .transform((value) => value === '1'),
})
