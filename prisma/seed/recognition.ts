import type { RecognitionStory } from './story'

const [evidence, releases, clinics] = [
  'Decide by evidence',
  'Releases that nobody notices',
  'Clinics hear it from us first',
]

/** Who leads besides the administrators and moderators, and what leaders stood behind. */
export const recognition: RecognitionStory = {
  leaders: [{ at: '2026-01-16T15:30:00Z', by: 'ines', named: 'elaine' }],
  endorsements: [
    {
      ...{ at: '2026-02-03T15:00:00Z', by: 'elaine', on: 'stopped-on-a-good-day', objective: evidence },
      sentence: 'I had repeated that win to the board. This is how I want to hear that it was none.',
    },
    {
      ...{ at: '2026-03-10T05:00:00Z', by: 'devika', on: 'dropped-column', objective: releases },
      sentence: 'Read it before your next migration, whichever team you are in.',
    },
    {
      ...{ at: '2026-04-20T15:00:00Z', by: 'elaine', on: 'status-page-first', objective: clinics },
      sentence: 'Clinics forgive an outage sooner than a silence.',
    },
    {
      ...{ at: '2026-04-20T16:00:00Z', by: 'elaine', on: 'dropped-column', objective: '' },
      sentence: 'Eleven minutes of errors, told within three days by whoever caused them. Thank you, Asha.',
    },
    {
      ...{ at: '2026-07-01T05:00:00Z', by: 'devika', on: 'canary-thirty-minutes', objective: releases },
      sentence: 'Thirty minutes are cheap. Skip them only for a reason that you would write down.',
    },
    {
      ...{ at: '2026-05-08T15:00:00Z', by: 'elaine', on: 'price-letter', objective: clinics },
      sentence: 'Support is told first from now on. I signed off the letter, so this one is mine as well.',
    },
    {
      ...{ at: '2026-03-02T09:00:00Z', by: 'ines', on: 'translation-glossary', objective: '' },
      sentence: 'Sixty words, and five offices mean the same by them.',
    },
  ],
}
