import { z } from 'zod'

/** What is being written, for a list of posts like it. More than it can use is cut by the page that sends it. */
export const similarForm = z.strictObject({
  title: z.string({ error: 'Send the title.' }).max(1000, 'Send the first 300 characters of the title.'),
  text: z.string({ error: 'Send the text.' }).max(10_000, 'Send the first 4,000 characters of the text.'),
})
