import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const onboarding: PostStory[] = [
  {
    kind: 'question',
    key: 'duplicate-patients',
    at: '2026-03-10T01:40:00Z',
    by: 'yuki',
    title: 'Import created 312 duplicate patients because of full-width characters',
    topics: ['onboarding', 'data'],
    body: md`
      A clinic in Sakai imported its list twice, from two systems. The importer matches on name and birth date, but one system writes \`ﾀﾅｶ ﾕｷ\` in half-width kana and the other \`タナカ　ユキ\` with a full-width space. 312 people now exist twice.

      Can I merge them safely, and how do I avoid it for the next clinic (Monday)?
    `,
    votes: handles('pedro hana rosa kenji'),
    answers: [
      {
        at: '2026-03-10T09:30:00Z',
        by: 'rosa',
        accepted: true,
        body: md`
          For Monday: normalise before matching. NFKC folds the width of kana, letters and that space:

          \`\`\`sql
          select normalize('ﾀﾅｶ ﾕｷ', NFKC) = normalize('タナカ　ユキ', NFKC);  -- true
          \`\`\`

          For the 312: the merge tool takes a CSV of pairs and does a dry run. Use only pairs where birth date **and** phone agree; I count 287 of those. The other 25 I would print and give to the clinic. Two of them are twins.
        `,
        votes: handles('yuki pedro hana nuno maria'),
        comments: [
          {
            at: '2026-03-11T01:10:00Z',
            by: 'yuki',
            body: "Twins confirmed by the clinic, with some admiration. 287 merged, 25 on paper, Monday's import was clean.",
          },
          {
            at: '2026-03-12T10:20:00Z',
            by: 'nuno',
            body: 'The importer normalises names by itself from release 2431 on. It keeps the original spelling for display and only *matches* on the folded one.',
          },
        ],
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'import-rehearsal',
    at: '2026-04-22T09:00:00Z',
    by: 'pedro',
    title: 'Rehearsing the import with last month’s file ended the bad Mondays',
    topics: ['onboarding'],
    summary:
      'Do the whole switch once with an old export while nothing depends on it, and the real day becomes boring.',
    whatHappened:
      'Until February 9 of 26 clinics had a problem on their first Monday that kept patients waiting: missing insurers, appointments an hour off, a second surname cut. Since March every clinic sends an export from last month two weeks early and we do everything with it, including printing one daily sheet. Of the 24 since then, 2 had a problem.',
    why: 'The real file arrived on Friday evening, so the first person to see the result was a receptionist on Monday at eight. It was not a data problem. Nobody who knows the patients had looked.',
    doDifferently: md`
      1. Week −2: old export, full import into a practice account, **receptionist checks 20 patients she knows**.
      2. Corrections go into the mapping file, never into the data.
      3. Week 0: same mapping, new export, same 20 patients.
      4. If the clinic has no time for step 1 we move the date. This happened three times and nobody left.
    `,
    outcome: 'worked',
    impact: 'Clinics with a bad first Monday: 2 of 24, from 9 of 26',
    appliesWhere: 'Migrations of any kind where a person knows what right looks like',
    reviewBy: '2027-04-22',
    votes: handles('yuki marcus rosa elaine asha ana chloe maria'),
    comments: [
      {
        at: '2026-04-22T15:30:00Z',
        by: 'elaine',
        body: 'The twenty patients she knows. I would have caught our own bad import in 2016 with five of them.',
      },
      {
        at: '2026-08-27T09:20:00Z',
        by: 'asha',
        body: 'Borrowed for the move to the new payment tables: twenty invoices that finance knows by heart, before and after. Found a rounding difference in number 14.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'two-short-calls',
    at: '2026-05-04T09:30:00Z',
    by: 'pedro',
    title: 'Two 25-minute calls in place of one of 90: promising, and too few clinics to say',
    topics: ['onboarding', 'experiments'],
    hypothesis:
      'If onboarding is split into two short calls a week apart then more clinics are active after 14 days, because the second call starts from what they tried themselves.',
    primaryMetric: 'Clinics with 20 or more real appointments by day 14',
    baseline: '58 %',
    expectedChange: 'At least 70 %',
    method:
      'Alternate new clinics in the order of signing, Portugal and Spain, 11 May to 31 July. Same two people do all the calls.',
    guardRails:
      'Hours of our time per clinic do not rise. A clinic may always ask for the long call and is still counted in the arm it was given.',
    startsOn: '2026-05-11',
    endsOn: '2026-08-14',
    status: 'concluded',
    result: md`
      | | one call | two calls |
      |---|---:|---:|
      | clinics | 72 | 74 |
      | active by day 14 | 42 (58 %) | 53 (72 %) |
      | our hours per clinic | 3.1 | 2.6 |

      **+13 points**, 95 % interval −2 to +29 (p = 0.09). It may be twice what we hoped for or nothing.
    `,
    sampleSize: 146,
    verdict: 'inconclusive',
    numbers: {
      kind: 'proportions',
      nameA: 'One call',
      nameB: 'Two calls',
      sizeA: 72,
      sizeB: 74,
      eventsA: 42,
      eventsB: 53,
    },
    decision: 'iterate',
    body: 'It costs less of our time, so we go on with two calls for small clinics, and repeat it in Japan and Texas with the same plan. What would change my mind: fewer than 5 points better after 150 further clinics.',
    votes: handles('priya yuki joon elaine ana'),
    comments: [
      {
        at: '2026-08-18T05:40:00Z',
        by: 'priya',
        body: 'Alternating by order of signing can be guessed by whoever does the signing. @chloe was not involved here, but for Texas please use a sealed list.',
      },
      {
        at: '2026-08-19T00:50:00Z',
        by: 'yuki',
        body: "I will take the Japanese half. One change: the second call in the clinic's lunch break, as nobody here can leave the desk otherwise.",
      },
    ],
  },
  {
    kind: 'question',
    key: 'first-week-reading',
    at: '2026-08-05T06:00:00Z',
    by: 'rahul',
    title: 'What should a new billing engineer read in the first week, and what can wait?',
    topics: ['onboarding'],
    body: 'The wiki gave me 64 pages marked "start here". I would like five. What did you wish you had read in your first week, and what turned out to be useless until month three?',
    votes: handles('maria oskar devika nadia leila'),
    answers: [
      {
        at: '2026-08-05T07:30:00Z',
        by: 'arjun',
        accepted: true,
        body: md`
          Five, in this order:

          1. "A retry storm charged 58 patients twice", the lesson from April. It explains half of our code.
          2. The life of an invoice: one diagram, fifteen minutes, with a pencil.
          3. "We dropped a column two deploys too early".
          4. The test file of the claims rounding. Read the *names* of the tests only.
          5. One hour next to @rosa on tickets. Not reading, but it beats the rest.

          Can wait: everything about insurers in a country you do not have a ticket for.
        `,
        votes: handles('rahul devika maria oskar rosa'),
      },
      {
        at: '2026-08-05T08:40:00Z',
        by: 'oskar',
        body: 'I started in April. What I wish I had known: the word list. "Slot", "booking", "appointment" and "encounter" are four different tables here, and people use them loosely in speech.',
        votes: handles('rahul maria yuki'),
        comments: [
          {
            at: '2026-08-05T09:10:00Z',
            by: 'maria',
            body: 'And "visit" is the #mobile name for "encounter". I drew them on one page, it is pinned in the booking channel.',
          },
        ],
      },
      {
        at: '2026-08-06T15:20:00Z',
        by: 'elaine',
        body: 'Half a day in a clinic. Ana arranges it. You will see somebody use three of our screens and a paper diary at the same time, and you will never again wonder why the invoice page has to open in a second.',
        votes: handles('rahul ana sofia devika leila'),
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'sixty-second-video',
    at: '2026-09-30T00:40:00Z',
    by: 'yuki',
    title: 'Answering a clinic’s first question with a video of sixty seconds',
    topics: ['onboarding', 'support', 'experiments'],
    hypothesis:
      'If the answer to a clinic’s first question is a short screen recording then fewer ask again within a week, because they see where to press and need not find the words for it.',
    primaryMetric: 'Clinics that write again about the same screen within 7 days',
    baseline: '34 % (51 of 150 first questions, July to September)',
    expectedChange: 'At most 22 %',
    method:
      'New clinics in Osaka, in turn by ticket number: even ones get the recording, odd ones the text. Six weeks of first questions, each followed for 7 days.',
    guardRails: 'Our time for a first answer stays under 12 minutes. No patient is ever seen in a recording.',
    startsOn: '2026-10-05',
    endsOn: '2026-11-18',
    status: 'running',
    votes: handles('pedro hana ana'),
    comments: [
      {
        at: '2026-10-01T09:10:00Z',
        by: 'hana',
        body: 'Even and odd is fine here, nobody chooses their ticket number. Please write down who recorded it: some of us mumble.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'holiday-calendar-source',
    at: '2026-10-21T01:30:00Z',
    by: 'yuki',
    title: 'Where does our Japanese holiday calendar come from, and who updates it?',
    topics: ['onboarding', 'data'],
    body: 'Two clinics asked why 22 September was open for booking. It was a holiday because it falls between two others, a "citizens\' holiday", which happens only in some years. I found a file last changed in 2024. Is anyone responsible for it?',
    votes: handles('hana kenji'),
    meToo: handles('hana'),
    answers: [
      {
        at: '2026-10-21T09:40:00Z',
        by: 'maria',
        body: 'Booking owns it, so it is ours, and the honest reply is that nobody did. I have added 2026 and 2027 by hand from the Cabinet Office list. That is a patch: someone should fetch the official CSV every February and compare. I do not know yet whether regional closures (Obon) belong in it. What do your clinics expect?',
        votes: handles('yuki hana'),
        comments: [
          {
            at: '2026-10-22T00:35:00Z',
            by: 'yuki',
            body: 'Obon should not be in it: about half of mine stay open, and the dates differ. A suggestion to close, yes. Closed by default, no.',
          },
        ],
      },
    ],
  },
]
