import { z } from 'zod'
import { choice } from '~/platform/form-fields'
import { DAYS, DIGESTS } from './digest-rhythm'
import { CHANNELS, NOTICE_KIND_NAMES, type NoticeKindName } from './notice-kinds'

const channel = choice(CHANNELS, 'Choose how you want to be told.')

const hour = 'Choose the hour of the digest.'

/** How somebody wants to be told of each kind of thing, and whether answering a question follows it. */
export const noticeSettingsForm = z.strictObject({
  ...(Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [kind, channel])) as Record<
    NoticeKindName,
    typeof channel
  >),
  digest: choice(DIGESTS, 'Choose how often you want the digest.'),
  digestHour: z.coerce.number({ error: hour }).int(hour).min(0, hour).max(23, hour),
  digestDay: choice(DAYS, 'Choose the day of a weekly digest.').transform(Number),
  followAnswered: z
    .enum(['1'], { error: 'Tick the box, or leave it.' })
    .optional()
    .transform((ticked) => ticked === '1'),
})
