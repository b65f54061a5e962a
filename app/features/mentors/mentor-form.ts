import { z } from 'zod'
import { line, optionalDay, optionalLine } from '~/platform/form-fields'
import { readLanguages } from './languages'
import { MAX_CAPACITY } from './mentor-limits'

const MAX_LANGUAGES = 8

const languages = z
  .string({ error: 'Write the languages you can mentor in, such as: English, German.' })
  .max(300, 'Keep the list under 300 characters.')
  .transform((typed, context) => {
    const { codes, unknown } = readLanguages(typed)
    const refuse = (message: string) => context.addIssue({ code: 'custom', message })
    if (unknown.length > 0)
      refuse(`We do not know ${unknown.map((word) => `“${word}”`).join(' or ')}. Use names such as German.`)
    else if (codes.length === 0) refuse('Write the languages you can mentor in, such as: English, German.')
    else if (codes.length > MAX_LANGUAGES) refuse(`Keep the ${MAX_LANGUAGES} you speak best.`)
    return codes
  })

/** Where two people meet by video: an https address, or nothing. */
export const videoLink = optionalLine(500).refine(
  (link) => link === '' || isHttps(link),
  'Write the whole address, beginning with https://',
)

function isHttps(link: string): boolean {
  return /^https:\/\/[^\s/]+\S*$/.test(link) && URL.canParse(link)
}

/** What somebody offers as a mentor. */
export const offerForm = z.strictObject({
  intent: z.literal('save'),
  helpsWith: line({ min: 10, max: 400, required: 'Say in a sentence or two what you can help with.' }),
  topics: optionalLine(300).refine((typed) => typed !== '', 'Name at least one topic you know.'),
  capacity: z.coerce
    .number({ error: 'Choose how many mentees you can take at once.' })
    .int('Choose how many mentees you can take at once.')
    .min(0, 'Choose how many mentees you can take at once.')
    .max(MAX_CAPACITY, `Take ${MAX_CAPACITY} at most; each of them wants your time.`),
  languages,
  videoLink,
})
export type OfferWanted = Omit<z.output<typeof offerForm>, 'intent'>

/** Everything that one's own offer page can send. */
export const offerPageForm = z.discriminatedUnion(
  'intent',
  [
    offerForm,
    z.strictObject({ intent: z.literal('pause'), until: optionalDay }),
    z.strictObject({ intent: z.literal('resume') }),
    z.strictObject({ intent: z.literal('withdraw') }),
  ],
  { error: 'Reload the page and try again; what you typed is kept.' },
)
