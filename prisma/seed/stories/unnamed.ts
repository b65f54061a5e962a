import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

/** Told without a name: what people would not have written under theirs. */
export const unnamed: PostStory[] = [
  {
    kind: 'lesson',
    key: 'silent-restore',
    anonymous: true,
    at: '2026-11-10T15:20:00Z',
    by: 'arjun',
    title: 'I restored one clinic’s data over another one’s, and waited a day before I said so',
    topics: ['incident-response', 'postgres'],
    summary: 'The mistake cost an hour; the day I kept quiet cost the clinic forty appointments.',
    whatHappened:
      'A clinic asked for its calendar as it was on Friday. I had two terminals open and restored into the wrong one. I noticed after ten minutes, brought most of it back by hand, and told myself that the rest would not be missed. The next morning forty patients stood in front of a practice that did not expect them.',
    why: 'Nothing on the screen says which clinic a shell belongs to. And the last person who broke something here was named in the all-hands, kindly, and still everybody remembers it. I was more afraid of that than of the calendar.',
    doDifferently: md`
      - The restore command asks for the clinic's name and shows its last booking before it writes.
      - Whoever breaks something says so in the incident channel within ten minutes, in one sentence. No cause, no plan, just that.
      - We thank whoever says it first. Out loud.
    `,
    outcome: 'failed',
    impact: 'Forty appointments of one clinic lost for a morning',
    appliesWhere: 'Every command that writes into one customer’s data',
    reviewBy: '2027-05-10',
    votes: handles('maria asha devika tobias lena nadia joon elaine priya'),
    comments: [
      {
        at: '2026-11-10T16:05:00Z',
        by: 'devika',
        body: 'Thank you for writing this. The command asks for the name since this afternoon. What would have made the ten minutes easier?',
      },
      {
        at: '2026-11-11T08:40:00Z',
        by: 'arjun',
        anonymous: true,
        body: 'Somebody to say it to who is not on call and does not lead me. I did not know whom.',
      },
      {
        at: '2026-11-11T09:15:00Z',
        by: 'asha',
        body: 'Say it to me. I mean everybody who reads this. I will carry it into the channel and nobody needs to know more than what happened.',
      },
    ],
  },
]
