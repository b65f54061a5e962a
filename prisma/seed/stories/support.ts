import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const support: PostStory[] = [
  {
    kind: 'lesson',
    key: 'translation-glossary',
    at: '2026-02-25T02:10:00Z',
    by: 'hana',
    title: 'A glossary of 60 words did more than translating 400 macros',
    topics: ['support'],
    summary:
      'Translate the words that the product uses, decide them once with clinic staff, and let people write the sentences themselves.',
    whatHappened:
      'In autumn we had all 412 macros translated into Japanese. By January the team used 31 of them. Clinics quoted terms back to us that appear nowhere in the product. We then agreed on 60 terms with four receptionists and gave the team the list and nothing else.',
    why: 'The macros were translated as sentences, each by itself. "Slot" had become five different words. Our people rewrote every reply to repair the terms, which took longer than writing it.',
    doDifferently: md`
      | English | agreed | never |
      |---|---|---|
      | slot | 予約枠 | スロット |
      | no-show | 無断キャンセル | 欠席 |
      | statement (billing) | 診療明細書 | ステートメント |

      The glossary comes first, the product strings second, macros last and only the 30 that are used. A term changes only with a date, and the product changes with it. Proposals go to #support, with a screenshot.
    `,
    outcome: 'worked',
    impact: 'Handling time for Japanese tickets from 19 to 13 minutes (median, January to February)',
    appliesWhere: 'Any language we support; also the words between sales and engineering',
    reviewBy: '2027-02-25',
    votes: handles('marcus yuki sofia rosa kenji pedro birgit'),
    comments: [
      {
        at: '2026-02-25T09:00:00Z',
        by: 'sofia',
        body: 'I now open this list before naming anything in the calendar. Two of our English words turned out to be the problem.',
      },
      {
        at: '2026-05-21T08:30:00Z',
        by: 'birgit',
        body: 'We did the same for German contracts against German screens. Eleven terms differed, and one of the eleven was "cancellation".',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'suggested-macros',
    at: '2026-04-06T14:30:00Z',
    by: 'marcus',
    title: 'Suggesting a macro for the first reply: faster, and more tickets came back',
    topics: ['support', 'experiments'],
    hypothesis:
      'If the tool proposes a macro for a new ticket then the first reply is quicker and no more tickets are reopened, because most first tickets repeat.',
    primaryMetric: 'Share of tickets reopened within 7 days',
    baseline: '10 % (March, English queue)',
    expectedChange: 'No more than 2 points higher, with a first reply at least 20 % quicker',
    method:
      'English queue, tickets assigned at random on arrival, 13 April to 8 May. Agents see the suggestion or the empty box. Everybody works in both arms.',
    guardRails:
      'Satisfaction stays within 3 points. Stop when the reopened share is 5 points worse at the half-way look.',
    startsOn: '2026-04-13',
    endsOn: '2026-05-15',
    status: 'concluded',
    result: md`
      | | without | with |
      |---|---:|---:|
      | tickets | 608 | 604 |
      | first reply, median | 47 min | 29 min |
      | reopened in 7 days | 62 (10.2 %) | 85 (14.1 %) |

      Reopened: **+3.9 points**, 95 % interval 0.2 to 7.6 (p = 0.04). The first reply was 38 % quicker, to a question that had not been asked.
    `,
    sampleSize: 1212,
    verdict: 'refuted',
    numbers: {
      kind: 'proportions',
      nameA: 'Without',
      nameB: 'With',
      sizeA: 608,
      sizeB: 604,
      eventsA: 62,
      eventsB: 85,
    },
    decision: 'stop',
    body: 'What I would have bet on was wrong. Reading the 85: 51 were answered with a macro for the right *screen* and the wrong *problem*. The suggestion looked only at the page from which the ticket was sent. What would change my mind: a suggestion that quotes the sentence it matched, so that the agent can see it is the wrong one.',
    votes: handles('priya hana rosa elaine joon pedro'),
    comments: [
      {
        at: '2026-05-18T05:30:00Z',
        by: 'priya',
        body: 'The interval nearly touches zero, so the honest reading is "probably worse, certainly not better". Stopping is right either way, because the plan asked for *no more than 2*.',
      },
      {
        at: '2026-05-18T09:20:00Z',
        by: 'rosa',
        body: 'As an agent in it: I noticed that I read less of the ticket when the box was already full. I did not notice it while it was happening, only in my numbers.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'vip-queue',
    at: '2026-05-28T15:30:00Z',
    by: 'chloe',
    title: 'Can a clinic group with 40 sites have its own escalation path without jumping the queue?',
    topics: ['support'],
    body: 'A group I am closing asks for "a named person and one hour". I do not want to sell something that support hates. What have we actually promised to others, and what works?',
    votes: handles('sam'),
    answers: [
      {
        at: '2026-05-28T16:20:00Z',
        by: 'marcus',
        accepted: true,
        body: md`
          We have promised a named person to six groups and an hour to nobody. What works:

          1. **A named contact on their side.** Forty receptionists with one hotline is forty queues. One practice manager who collects is one.
          2. **A named person on ours, for context, in office hours.** Not for speed: urgent goes to the same pager as everyone's urgent.
          3. **A monthly half hour** with their ten most frequent tickets. Two of the six groups halved their volume because of it.

          Offer "four working hours for a first reply, 30 minutes when patients cannot be seen". We keep that in 96 % of cases today without a special queue.
        `,
        votes: handles('chloe sam hana pedro elaine'),
        comments: [
          {
            at: '2026-06-04T15:10:00Z',
            by: 'chloe',
            body: 'They took it, with the monthly half hour as the part they liked. Signed Tuesday.',
          },
        ],
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'sms-sender-name',
    at: '2026-06-24T01:15:00Z',
    by: 'hana',
    title: 'Changing the SMS sender name made reminders look like fraud',
    topics: ['support', 'compliance'],
    summary:
      'The sender name is the only part of a text message that patients recognise, so tell clinics two weeks ahead and change it for a few of them first.',
    whatHappened:
      'On 15 June reminders began to arrive from "LUMEN" instead of the clinic\'s own name, for carriers that had ended unregistered names. By noon 140 clinics had called. Patients had deleted the reminders, and 23 reported them to the consumer hotline as fraud.',
    why: 'We treated it as a setting at the provider, so it went through the change calendar of the platform team and not past anyone who talks to clinics. Our test phones showed the right text; none of us looked at the *name* above it.',
    doDifferently: md`
      - [x] Anything that a patient sees (name, number, sender, domain) goes through support two weeks ahead.
      - [x] Registered names for the 780 clinics that wanted them; a fixed number for the others.
      - [x] First 10 clinics, then 100, then all, a week apart.
    `,
    outcome: 'failed',
    impact: '140 clinics called in one morning; no-shows that week 9.1 %, from 7.4 %',
    appliesWhere: 'SMS, e-mail and push senders, payment descriptors on card statements',
    reviewBy: '2026-11-30',
    votes: handles('marcus yuki kenji elaine tobias maria birgit pedro'),
    comments: [
      {
        at: '2026-06-24T15:00:00Z',
        by: 'daniel',
        body: 'Payment descriptors: yes, please. We renamed ours in 2024 and got 31 chargebacks from people who did not recognise it.',
      },
      {
        at: '2026-06-25T08:40:00Z',
        by: 'tobias',
        body: 'The change was mine. The calendar now asks "will a patient see a difference?" and yes adds support as a reviewer.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'webhook-order',
    at: '2026-11-19T15:20:00Z',
    by: 'sam',
    title: 'Do our webhooks promise an order, and what should an integrator do if they do not?',
    topics: ['support', 'data'],
    body: md`
      A clinic group's integrator receives \`appointment.cancelled\` before \`appointment.created\` about twice a day and crashes.

      \`\`\`json
      { "id": "evt_91c", "type": "appointment.cancelled", "created": "2026-11-18T08:02:11Z", "data": { "id": "apt_5520" } }
      \`\`\`

      The docs say nothing. They propose to sort by \`created\`, which has a resolution of one second. I would like to tell them something that we will still stand behind in a year.
    `,
    votes: handles('rosa'),
  },
]
