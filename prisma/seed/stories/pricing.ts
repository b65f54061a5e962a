import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const pricing: PostStory[] = [
  {
    kind: 'lesson',
    key: 'seven-day-trial',
    at: '2026-02-19T02:00:00Z',
    by: 'joon',
    title: 'Why the 7-day trial hurt onboarding',
    topics: ['pricing', 'onboarding'],
    summary:
      'A trial has to be longer than the slowest thing a clinic must do before it sees value, and for us that is getting its own patient list in.',
    whatHappened:
      'From 12 January we offered solo practices in Portugal and the US 7 days in place of 30. Sign-ups did not change. Trial to paid fell from 12.0 % to 8.7 % (1,912 trials), and we stopped after four weeks. Extension requests to support rose from 3 a week to 41.',
    why: 'Median time from sign-up to a finished patient import is 6 days, because the export from the previous system is something a clinic *requests*. Half of them saw an empty calendar until the day before the trial ended. We had looked at how long the product takes, not at how long the clinic takes.',
    doDifferently: md`
      - Before changing a duration, draw the steps that are **not ours** and how long they take.
      - Guard-rail for every trial test: share of trials with an import finished by the half-way point.
      - Next attempt is 14 days, with the import request sent on day 0 instead of day 3.
    `,
    outcome: 'failed',
    impact:
      'About 63 practices that we would have expected to convert did not; 22 came back when offered more time',
    appliesWhere: 'Trials, deadlines in onboarding, expiring links',
    reviewBy: '2026-08-19',
    votes: handles('pedro yuki chloe elaine priya sofia marcus'),
    comments: [
      {
        at: '2026-02-19T09:40:00Z',
        by: 'pedro',
        body: 'Six days is the median. For practices leaving the largest competitor it is eleven, because their export arrives on a disc. By post.',
      },
      {
        at: '2026-02-20T01:10:00Z',
        by: 'joon',
        body: '@pedro Then 14 days has to be tested for those separately before I believe it for everybody. Noted in the plan.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'price-letter',
    at: '2026-05-05T15:10:00Z',
    by: 'chloe',
    title: 'We told customers about the new price before we told support',
    topics: ['pricing', 'support'],
    summary: 'A price letter is a release: the people who take the calls rehearse it first.',
    whatHappened:
      'The letter about the April price change went to 1,140 clinics on a Thursday evening, Austin time. Osaka opened at what was Thursday night for us, with 66 calls and no letter to look at. They improvised. Two clinics were told that their price would not change, and we have honoured that.',
    why: 'I scheduled the mail from the sales calendar; the support briefing was on Friday in mine. "Evening" was the quiet hour in my office and the opening hour in another.',
    doDifferently: md`
      1. Support gets the final text and ten likely questions **three working days** before.
      2. Sent in waves, each at 10:00 in the clinic's own time zone, smallest country first.
      3. One person is reachable in each zone who may say "yes, for you we will keep the old price until…".
    `,
    outcome: 'failed',
    impact: '66 unprepared calls; two prices honoured, about 1,900 EUR a year',
    appliesWhere: 'Price changes, contract changes, features being retired',
    reviewBy: '2026-11-05',
    votes: handles('marcus hana elaine daniel yuki birgit'),
    comments: [
      {
        at: '2026-05-06T00:20:00Z',
        by: 'hana',
        body: 'Thank you for writing it down. The sentence the team missed most was not the reason, it was "when does this start for me".',
      },
      {
        at: '2026-09-09T15:00:00Z',
        by: 'chloe',
        body: 'Did it this way for the card-fee change last week. 1,020 clinics, 19 calls, and support had answered most of them before in rehearsal.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'annual-first',
    at: '2026-06-11T01:30:00Z',
    by: 'joon',
    title: 'Showing the annual price first: more annual plans, fewer customers',
    topics: ['pricing', 'experiments'],
    hypothesis:
      'If the pricing page opens on annual prices then more clinics choose annual and as many sign up overall, because the monthly price stays one click away.',
    primaryMetric: 'Visitors who start a paid plan within 14 days',
    baseline: '3.1 %',
    expectedChange: 'No worse than 0.5 points below, with the annual share up by 5 points or more',
    method:
      'Split by visitor cookie, English and Portuguese pages, 18 June to 22 July, followed for 14 days. Agreed beforehand: if the lower end of the 95 % interval is under −0.5 points, we do not ship.',
    guardRails: 'Refund requests in the first 14 days stay below 4 % of new plans.',
    startsOn: '2026-06-18',
    endsOn: '2026-08-05',
    status: 'concluded',
    result: md`
      | | monthly first | annual first |
      |---|---:|---:|
      | visitors | 9,180 | 9,232 |
      | started a plan | 285 (3.1 %) | 249 (2.7 %) |
      | of these, annual | 63 (22 %) | 72 (29 %) |

      Started a plan: **−0.4 points**, 95 % interval −0.9 to +0.1 (p = 0.10). The lower end is under −0.5. Stopped, by the rule we had set.
    `,
    sampleSize: 18412,
    verdict: 'refuted',
    numbers: {
      kind: 'proportions',
      nameA: 'Monthly first',
      nameB: 'Annual first',
      sizeA: 9180,
      sizeB: 9232,
      eventsA: 285,
      eventsB: 249,
    },
    decision: 'stop',
    body: 'It is tempting to read "p = 0.10" as "no difference". The test could not rule out losing more than a quarter of our new customers to gain nine annual plans. That is what the margin is for.',
    votes: handles('priya daniel sofia elaine chloe'),
    comments: [
      {
        at: '2026-08-06T14:45:00Z',
        by: 'daniel',
        body: 'Cash view: nine more annual contracts are about 8,600 EUR up front. 36 fewer customers are more than that by the second year, even at our churn. I agree with stop.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'trial-14-days',
    at: '2026-08-10T02:00:00Z',
    by: 'joon',
    title: 'Shorter trial: 14 days converts as well as 30',
    topics: ['pricing', 'experiments'],
    hypothesis:
      'If we halve the trial to 14 days then conversion is not lowered, because with the import request on day 0 most practices have their own data within a week.',
    primaryMetric: 'Trial to paid within 45 days of sign-up',
    baseline: '12.1 %',
    expectedChange: 'Not more than 2 points lower (non-inferiority; 95 % interval)',
    method:
      '50/50 split by account id, solo practices in all countries except Japan. Six weeks of sign-ups, each followed for 45 days, so that both arms have the same time to decide. About 4,100 per arm gives 80 % power for the 2-point margin.',
    guardRails:
      'Share of trials with a finished import at the half-way point; requests for more time under 3 % of trials.',
    startsOn: '2026-08-17',
    endsOn: '2026-11-11',
    status: 'concluded',
    result: md`
      | | 30 days | 14 days |
      |---|---:|---:|
      | trials | 4,109 | 4,095 |
      | paid by day 45 | 497 (12.1 %) | 487 (11.9 %) |
      | median days to paying | 26 | 13 |
      | asked for more time | – | 88 (2.1 %) |

      **−0.2 points**, 95 % interval −1.6 to +1.2 (p = 0.78). The whole interval is above −2, so 14 days is not worse by the margin we set.
    `,
    sampleSize: 8204,
    verdict: 'supported',
    numbers: {
      kind: 'proportions',
      nameA: '30 days',
      nameB: '14 days',
      sizeA: 4109,
      sizeB: 4095,
      eventsA: 497,
      eventsB: 487,
    },
    decision: 'adopt',
    body: md`
      ## What to keep in mind

      - The lesson from February ("Why the 7-day trial hurt onboarding") is why the half-way import is a guard-rail. It was 64 % in the 14-day arm.
      - Practices that wait for an export by post (n = 211 in the 14-day arm) asked for more time in 17 % of cases. They get 30 days by default when they name that system at sign-up.
      - A p-value of 0.78 alone would have shown nothing. The interval against the margin is the result.
    `,
    votes: handles('priya pedro maria elaine daniel chloe sofia nuno ana marcus'),
    comments: [
      {
        at: '2026-11-12T05:20:00Z',
        by: 'priya',
        body: 'Checked the split: 4,109 to 4,095 is what a fair coin does (p = 0.88). And the 45-day window was fixed before the start, I have the old version of the plan open.',
      },
      {
        at: '2026-11-12T10:00:00Z',
        by: 'pedro',
        body: 'Day-0 import requests are the real gain for my team. Whatever happens to the trial, please leave that in.',
      },
      {
        at: '2026-11-19T01:40:00Z',
        by: 'joon',
        body: 'Live for everybody outside Japan since this morning. Next check on 15 January, on all trials that began in the first four weeks; I will post it under #pricing whatever it says.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'eu-trial-card-free',
    at: '2026-11-16T03:00:00Z',
    by: 'joon',
    title: 'Trial length in the EU market: does 14 days hold where no card is asked for?',
    topics: ['pricing', 'experiments'],
    hypothesis:
      'If practices in Germany and Portugal sign up without a card then a 14-day trial still converts as well as 30 days, because the import, and not the card, sets the pace.',
    primaryMetric: 'Trial to paid within 45 days of sign-up',
    baseline: '9 % (card-free sign-ups in 2025)',
    expectedChange: 'Not more than 2 points lower',
    method:
      'Split by account id, card-free sign-ups in Germany and Portugal. For 80 % power at a margin of 2 points from a base of 9 % we need 3,210 per arm; at 340 a week in both countries together that is 19 weeks. Repeats the 14-day test where it was thinnest.',
    guardRails: 'Half-way imports not below 60 %; requests for more time under 5 %.',
    startsOn: '2027-01-11',
    status: 'planned',
    body: 'I have not decided whether 19 weeks is worth it. The alternative is to accept a margin of 3 points (1,430 per arm, 9 weeks). Comments before 18 December, please.',
    votes: handles('priya pedro'),
    comments: [
      {
        at: '2026-11-17T15:30:00Z',
        by: 'daniel',
        body: 'What does one point cost? At 340 sign-ups a week I get about 177 customers a year per point. I would wait the 19 weeks.',
      },
    ],
  },
]
