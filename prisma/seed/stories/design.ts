import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const design: PostStory[] = [
  {
    kind: 'experiment',
    key: 'empty-calendar',
    at: '2026-04-17T09:00:00Z',
    by: 'sofia',
    title: 'What a clinic sees on day one: empty grid, sample day or a list of three steps',
    topics: ['design', 'onboarding', 'experiments'],
    hypothesis:
      'If the first screen shows a sample day that can be cleared then receptionists enter their first appointment sooner, because they copy what they see.',
    primaryMetric: 'Minutes until the first own appointment, without help',
    baseline: '6.5 minutes with the empty grid (median of 5 earlier sessions)',
    expectedChange: 'Under 4 minutes for at least 9 of 12 people',
    method:
      'Twelve receptionists who have never seen Lumen, four per version, in their own clinic, with their own paper diary beside them. @ana moderates and I take notes behind the counter.',
    guardRails: 'Nobody leaves believing that a sample patient is real.',
    startsOn: '2026-04-27',
    endsOn: '2026-05-22',
    status: 'concluded',
    result: md`
      | | empty grid | sample day | three steps |
      |---|---:|---:|---:|
      | median, minutes | 6.0 | 3.5 | 3.0 |
      | under 4 minutes | 0 of 4 | 3 of 4 | 4 of 4 |
      | took a sample for real | – | **2 of 4** | – |

      The sample day broke its guard-rail: two people looked for "Mr Example" in their diary, and one phoned a colleague about him.
    `,
    sampleSize: 12,
    verdict: 'stopped',
    locked: false,
    decision: 'iterate',
    body: 'Twelve people say nothing about percentages. They do say that a made-up patient in a medical calendar is a bad idea, and I did not need twelve for that. Going on with the three steps, together with #onboarding; the next round has a clinic with two locations, where step one ("choose a room") is ambiguous.',
    votes: handles('ana maria yuki pedro elaine oskar joon'),
    comments: [
      {
        at: '2026-05-26T10:15:00Z',
        by: 'ana',
        body: 'Not in the numbers: all twelve pressed Escape or the back button within the first minute. They test whether they can get out before they go in.',
      },
      {
        at: '2026-05-27T01:30:00Z',
        by: 'yuki',
        body: 'The sample patient was called 山田太郎 in the Japanese version, the usual form-filling name. One of my clinics *has* a 山田太郎.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'calendar-by-ear',
    at: '2026-08-12T09:20:00Z',
    by: 'oskar',
    title: 'Watching Teresa book by ear made the calendar better for everybody',
    topics: ['design'],
    summary:
      'Let somebody who uses a screen reader do a real task in front of you before you add attributes, since what is missing is usually an order and not a label.',
    whatHappened:
      'We had labelled all 672 cells of the week grid and passed the automatic check. Then Teresa, a receptionist in Braga who is blind, booked with it: 11 minutes, mostly listening to empty cells. With a list of *free slots* as the first thing on the page she needed 50 seconds. We shipped the list to everyone, and 38 % of all bookings by staff now start from it.',
    why: 'A grid answers "what does my week look like". The task was "when is the next free half hour with Dr Lopes". We had made the wrong picture readable.',
    doDifferently: md`
      - One session with a person who relies on assistive technology at the **start** of a feature. Ana has a panel of five, paid.
      - The grid is one tab stop, arrows move inside, and empty time is announced as a span:

      \`\`\`html
      <div role="gridcell" tabindex="-1" aria-label="Tuesday, free from 10:30 to 12:00"></div>
      \`\`\`

      - The automatic check stays. It finds about a third of what Teresa does, in two seconds.
    `,
    outcome: 'worked',
    impact:
      'Time to book by screen reader from 11 minutes to 50 seconds; 38 % of staff bookings start from the list',
    appliesWhere: 'Grids, boards, maps, charts: anything that is a picture first',
    reviewBy: '2027-02-12',
    votes: handles('sofia ana maria nadia kenji emre elaine lena rosa yuki'),
    comments: [
      {
        at: '2026-08-12T10:40:00Z',
        by: 'nadia',
        body: 'I drive the calendar by keyboard in all the tests. They became shorter by half, and I should have taken their length as a finding years ago.',
      },
      {
        at: '2026-08-13T08:30:00Z',
        by: 'sofia',
        body: 'For the sceptics in the room, of whom I was one: the list was "not visual enough" in three of my reviews.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'appointment-colours',
    at: '2026-09-22T09:30:00Z',
    by: 'sofia',
    title: 'Clinics choose their own appointment colours. How do we keep the text readable?',
    topics: ['design'],
    body: 'Any colour may be chosen for a kind of appointment, and the label on it is white. On yellow that is 1.4 : 1. Black text on everything looks harsh on the dark ones. We cannot take the colours away: people have known "blue is physio" for years. What would you do?',
    votes: handles('oskar maria ana'),
    answers: [
      {
        at: '2026-09-22T10:45:00Z',
        by: 'oskar',
        accepted: true,
        body: md`
          Take the better of black and white for each colour. One of the two always reaches at least 4.58 : 1, whatever the background, so the rule cannot fail for body text:

          \`\`\`ts
          /** Relative luminance and contrast as in WCAG 2.2; channels are linear, 0 to 1. */
          const luminance = (r: number, g: number, b: number) => 0.2126 * r + 0.7152 * g + 0.0722 * b
          const ink = (l: number) => (l > 0.179 ? 'black' : 'white')
          \`\`\`

          0.179 is where both are equal. Mind that the channels have to be made linear first; with the raw 0–255 values the threshold picks the wrong one for most greens.
        `,
        votes: handles('sofia maria ana kenji nadia'),
        comments: [
          {
            at: '2026-09-23T08:10:00Z',
            by: 'sofia',
            body: 'In, and it looks calmer than I feared. Added an icon per kind too, since "blue is physio" never worked for one reader in twelve among men.',
          },
        ],
      },
      {
        at: '2026-09-22T13:00:00Z',
        by: 'ana',
        body: 'Another way: keep their colour as a 6 px bar and leave the block on paper. In my last five visits people recognised the *position* and the icon first. But it is a bigger change than a text colour, so test it.',
        votes: handles('sofia elaine oskar'),
      },
    ],
  },
  {
    kind: 'question',
    key: 'research-compensation',
    at: '2026-11-13T10:10:00Z',
    by: 'ana',
    title: 'How do we thank receptionists for research when their clinic forbids gifts?',
    topics: ['design', 'compliance'],
    body: "Public clinics in Germany and most hospitals in Portugal do not allow staff to accept the 40 EUR voucher. Two have taken part for nothing, which I find wrong; one manager proposed a donation, one a credit on the clinic's invoice (which the person never sees). What is allowed, and is there something that reaches the person?",
    votes: handles('sofia leila yuki'),
  },
]
