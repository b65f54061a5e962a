import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

/** What those who lead got wrong and told under their names: each round of brave failures begins with one. */
export const leaders: PostStory[] = [
  {
    kind: 'lesson',
    key: 'three-wikis',
    at: '2026-10-05T09:30:00Z',
    by: 'ines',
    title: 'I bought a third wiki instead of asking why nobody wrote in the first two',
    topics: ['onboarding'],
    summary:
      'People did not lack a place to write; they lacked a reason to believe that somebody would read it.',
    whatHappened:
      'In spring I chose, bought and announced a new wiki. Two hundred pages were moved. In September eleven people had opened it that week, and four of them were me.',
    why: 'I compared features for six weeks and did not talk to one person who had stopped writing. When I finally did, all of them said the same: the last thing they wrote was never mentioned by anybody.',
    doDifferently: md`
      - Before a tool, five conversations with people who stopped using the last one.
      - A purchase has an end: if fewer than a quarter of us use it after three months, it goes back.
    `,
    outcome: 'failed',
    impact: 'Six weeks of my time, a year of licences, and the good will of those who moved the pages',
    appliesWhere: 'Choosing tools for others',
    reviewBy: '2027-04-05',
    votes: handles('elaine maria sofia marcus devika nadia rosa'),
    comments: [
      {
        at: '2026-10-05T11:15:00Z',
        by: 'marcus',
        body: 'I moved forty of those pages. Reading this I mind it much less.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'promised-a-date',
    at: '2026-11-03T05:40:00Z',
    by: 'devika',
    title: 'I promised a date that my team had told me was impossible',
    topics: ['onboarding', 'incident-response'],
    summary: 'I heard "not before June" and said "May", because May was what the room wanted to hear.',
    whatHappened:
      'In a planning round I was asked when the new invoices would be ready. Two engineers had told me in writing: June, if nothing happens. I said the end of May. The team worked eleven evenings, we shipped in June, and one of them asked to move to another team.',
    why: 'I took the date for a negotiation and their estimate for its opening. And I wanted to be the one who could do it.',
    doDifferently: md`
      - The people who estimate are in the room, or the answer is "I will tell you tomorrow".
      - I pass on the estimate as I got it, with its range, and say whose it is.
      - If a date is wished for, I ask what may be left out. Evenings are not on that list.
    `,
    outcome: 'failed',
    impact: 'Eleven evenings of five people; one of them left the team',
    appliesWhere: 'Whoever speaks for others about time',
    reviewBy: '2027-05-03',
    votes: handles('asha lena tobias elaine vikram leila maria arjun'),
    comments: [
      {
        at: '2026-11-03T08:20:00Z',
        by: 'lena',
        body: 'I have done the same to a smaller team. Thank you for going first.',
      },
    ],
  },
]
