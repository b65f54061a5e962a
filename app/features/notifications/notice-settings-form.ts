import { z } from 'zod'
import { choice } from '~/platform/form-fields'
import { CHANNELS, NOTICE_KIND_NAMES, type NoticeKindName } from './notice-kinds'

const channel = choice(CHANNELS, 'Choose how you want to be told.')

/** How somebody wants to be told of each kind of thing, and whether answering a question follows it. */
export const noticeSettingsForm = z.strictObject({
  ...(Object.fromEntries(NOTICE_KIND_NAMES.map((kind) => [kind, channel])) as Record<
    NoticeKindName,
    typeof channel
  >),
  followAnswered: z
    .enum(['1'], { error: 'Tick the box, or leave it.' })
    .optional()
    .transform((ticked) => ticked === '1'),
})
