import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const security: PostStory[] = [
  {
    kind: 'lesson',
    key: 'token-in-ci-log',
    at: '2026-02-03T10:20:00Z',
    by: 'grace',
    space: 'security-room',
    title: 'A deploy token sat in readable build logs for six weeks',
    topics: ['security', 'deploys'],
    summary:
      'Masking hides the exact string only, so a secret that is encoded, cut or printed by a tool in debug mode walks straight past it.',
    whatHappened:
      'On 28 January a partner engineer with read access to one repository told us that a log line contained a base64 string. It decoded to the token for our package registry, with write permission. It had been there since 15 December. The registry audit log shows 3 addresses using the token in that time, all of them ours.',
    why: 'A failing step was run with `set -x` for a day in December and the switch stayed. The token was passed in a header as `user:token`, encoded, so the masking did not recognise it.',
    doDifferently: md`
      - [x] Revoked within 20 minutes; all packages of those six weeks rebuilt and compared by hash.
      - [x] Long-lived tokens replaced with ones issued per job and valid for 15 minutes.
      - [x] Build logs of repositories with outside readers are visible to staff only.
      - [ ] Scan the logs of the last 90 days for encoded forms, weekly (@tobias).
    `,
    outcome: 'failed',
    impact: 'No misuse found; two people for three days',
    appliesWhere: 'Build pipelines, debug switches, anything that prints a header',
    reviewBy: '2026-08-03',
    votes: handles('tobias asha lena devika birgit maria'),
    comments: [
      {
        at: '2026-02-03T11:15:00Z',
        by: 'birgit',
        body: 'Assessed with Grace: no personal data within reach of the token, so nothing to notify. The reasoning is filed with the incident, including what would have changed the answer.',
      },
      {
        at: '2026-02-04T08:30:00Z',
        by: 'tobias',
        body: 'The `set -x` was mine, the 15 December deploy. A lint rule now refuses it in pipeline files.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'report-button',
    at: '2026-03-18T09:40:00Z',
    by: 'grace',
    title: 'A report button in the mail client, measured with two phishing rounds',
    topics: ['security', 'experiments'],
    hypothesis:
      'If suspicious mail can be reported with one click, and the reporter gets an answer within a day, then more people report it, because today they have to find an address and never hear back.',
    primaryMetric: 'Share of recipients who report the simulated mail within 24 hours',
    baseline: '18 % (39 of 214 in the January round)',
    expectedChange: 'At least 30 %',
    method:
      'One round before (January) and one after (May), with mails that an outside reviewer rated equally hard. Everybody is told in advance that rounds take place; nobody is named to a manager.',
    guardRails: 'False reports stay under 15 a week, which is what two of us can answer on the same day.',
    startsOn: '2026-03-30',
    endsOn: '2026-05-22',
    status: 'concluded',
    result: md`
      Reported: **41 %** (86 of 210), from 18 % (39 of 214): 23 points more, 95 % interval 14 to 31.

      First report after 3 minutes, from 26. Clicked the link: 9 % and 8 %, so no difference worth a sentence. False reports: 11 a week.
    `,
    sampleSize: 424,
    verdict: 'supported',
    numbers: {
      kind: 'proportions',
      nameA: 'January',
      nameB: 'May',
      sizeA: 214,
      sizeB: 210,
      eventsA: 39,
      eventsB: 86,
    },
    decision: 'adopt',
    body: 'Mostly the same people in both rounds, so the interval is approximate. What I take from it is the 3 minutes: one early report lets us pull the mail from every mailbox before most people have had their coffee. The click rate did not move, and I no longer plan to make it the target.',
    votes: handles('ines elaine lena tobias birgit priya marcus leila'),
    comments: [
      {
        at: '2026-05-26T09:10:00Z',
        by: 'ines',
        body: 'The reply is the part that made me press it a second time. "Real, removed from 40 mailboxes, thank you" arrived before lunch.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'pen-test-request',
    at: '2026-04-28T15:45:00Z',
    by: 'sam',
    title: 'A hospital group wants to run its own penetration test against us. Can they?',
    topics: ['security', 'compliance'],
    body: 'Their procurement sent a form that gives a consultancy permission to "test all Lumen systems" for four weeks in June. I said that I would find out. What may I offer them?',
    answers: [
      {
        at: '2026-04-28T16:50:00Z',
        by: 'grace',
        accepted: true,
        body: md`
          Not on production, and not "all systems": half of what they would touch belongs to other clinics or to our providers. Offer, in this order:

          1. The summary of this year's independent test, under NDA. Enough for about eight of ten.
          2. Their test against a **dedicated staging tenant**: two weeks, fixed source addresses, our rules of engagement signed by both. We need 15 working days of notice.
          3. A call with me and their security lead. It often turns out that they need an answer to one question.
        `,
        votes: handles('sam chloe birgit'),
        comments: [
          {
            at: '2026-04-29T08:00:00Z',
            by: 'birgit',
            body: 'Please do not sign their form, even for staging. It lets them keep what they find "indefinitely". We have our own, two pages long.',
          },
          {
            at: '2026-05-07T15:00:00Z',
            by: 'sam',
            body: 'It was one question: whether backups are encrypted with a different key. Fifteen-minute call, no test.',
          },
        ],
      },
    ],
    votes: handles('chloe'),
  },
  {
    kind: 'question',
    key: 'vulnerability-triage',
    at: '2026-08-26T05:40:00Z',
    by: 'rahul',
    title: 'The scanner shows 37 vulnerabilities in my pull request. Which ones are mine?',
    topics: ['security', 'deploys'],
    body: md`
      I bumped one date library in the invoice worker and the check went red: 2 critical, 9 high, 26 others. None is in the library that I changed.

      Am I supposed to fix all of them, or is there a rule for what blocks a merge?
    `,
    meToo: handles('oskar'),
    votes: handles('oskar maria'),
    answers: [
      {
        at: '2026-08-26T08:15:00Z',
        by: 'grace',
        accepted: true,
        body: md`
          Only what your change **adds** blocks your merge. The rest belongs to the team that owns the service, with these limits from the day it was found:

          | | can be reached from outside | cannot |
          |---|---|---|
          | critical | 3 days | 30 days |
          | high | 14 days | 60 days |
          | other | next regular update | next regular update |

          "Reached" means that our code calls the affected function with data somebody else controls. Write down in one sentence how you decided; "dev dependency, never shipped" is a fine sentence. The check went red because it compares with a main branch that had not been scanned since July. That was on our side, and it is fixed.
        `,
        votes: handles('rahul maria oskar arjun lena devika'),
        comments: [
          {
            at: '2026-08-26T09:30:00Z',
            by: 'rahul',
            body: 'Re-ran it: zero added. I went through the two critical ones anyway. One is a parser in the test reporter, the other is reached by the PDF preview. I opened a ticket for that, and a question in #deploys about the report.',
          },
          { at: '2026-08-26T10:00:00Z', by: 'grace', body: 'The PDF one is real. Good work for a question.' },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'odd-exports',
    at: '2026-10-07T09:30:00Z',
    by: 'maria',
    space: 'security-room',
    title: 'One clinic account exported its patient list nine times last night. Normal?',
    topics: ['security', 'incident-response'],
    body: md`
      I was looking at slow exports and noticed one front-desk account in Porto with nine full exports between 01:10 and 03:40, from an address it never used before. The password was right at the first attempt. Second factor: the clinic has it switched off.

      I have not contacted the clinic. What is the right first move, and by whom?
    `,
    votes: handles('lena grace'),
    answers: [
      {
        at: '2026-10-07T09:38:00Z',
        by: 'grace',
        accepted: true,
        body: md`
          Declared as an incident, thank you for not waiting. In this order:

          1. @lena ends all sessions of that account and locks it. Done while I write this.
          2. I phone the clinic's **registered owner** on the number in the contract, not on the one in the account.
          3. We keep the request logs for that address, all tenants, 30 days back.
          4. @birgit has the clock: if it is confirmed, the clinic has 72 hours towards its authority, and needs our facts today.
        `,
        votes: handles('maria lena birgit devika'),
        comments: [
          {
            at: '2026-10-07T10:20:00Z',
            by: 'grace',
            body: 'Owner reached. It was their new practice software fetching a nightly copy from a server abroad, set up by the owner and unknown to the front desk. Not an intrusion. Nine times, because it retried on a timeout.',
          },
          {
            at: '2026-10-07T10:45:00Z',
            by: 'birgit',
            body: "Still worth a letter: a receptionist's login used by a machine is not something they can defend in an audit. We offer them an API key that can read only.",
          },
          {
            at: '2026-10-07T11:10:00Z',
            by: 'maria',
            body: 'I will make the export answer "still running" in place of timing out, so the next curious script asks once.',
          },
        ],
      },
      {
        at: '2026-10-07T13:30:00Z',
        by: 'lena',
        body: 'For next time: you may lock an account yourself with `support-tool lock --reason`. It is logged and reversible, and I would rather unlock ten than read about one.',
        votes: handles('grace maria asha'),
      },
    ],
  },
]
