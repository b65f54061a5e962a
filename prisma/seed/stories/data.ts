import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const data: PostStory[] = [
  {
    kind: 'lesson',
    key: 'stopped-on-a-good-day',
    at: '2026-01-29T02:30:00Z',
    by: 'joon',
    title: 'I stopped a test on a good day and announced a win that was not there',
    topics: ['experiments'],
    summary:
      'If you look every day and stop when it is significant, about one empty test in five will make you happy.',
    whatHappened:
      'In December the new sign-up form was ahead by 1.4 points with p = 0.03 on day 10 of a planned 28. I stopped it, announced it and thanked people by name. We repeated it in January for the full four weeks: +0.1 points, 95 % interval −0.9 to +1.1.',
    why: md`
      I looked on ten days and was ready to stop on any of them. A threshold of 5 % is for *one* look. @priya simulated ten evenly spaced looks at a test in which nothing differs:

      | looks | false wins |
      |---:|---:|
      | 1 | 5 % |
      | 2 | 8 % |
      | 5 | 14 % |
      | 10 | 19 % |
    `,
    doDifferently: md`
      1. The plan says when we look. Once at the end, or at named dates with stricter boundaries.
      2. Until then the dashboard shows guard-rails and counts, not the difference.
      3. An announcement says the interval, or it waits.
    `,
    outcome: 'failed',
    impact: 'Six weeks of decisions rested on it; two of them were reversed',
    appliesWhere: 'Every comparison that can be watched while it runs, dashboards included',
    reviewBy: '2027-01-29',
    votes: handles('priya elaine nuno sofia maria asha devika chloe grace'),
    comments: [
      {
        at: '2026-01-29T15:30:00Z',
        by: 'elaine',
        body: 'I repeated that win in a board meeting. I have since told the board it was not one, and they asked better questions about the next number. Worth it.',
      },
      {
        at: '2026-01-30T05:20:00Z',
        by: 'priya',
        body: 'The looks are nested, which is why it is 19 % and not 40 %. With a constant boundary for ten looks you would need about p < 0.011 at each to keep 5 % overall.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'how-long-to-run',
    at: '2026-03-04T10:00:00Z',
    by: 'maria',
    title: 'How long must a test of the booking form run with 300 visitors a day?',
    topics: ['experiments'],
    body: 'I want to know whether asking for the insurer *after* the time slot makes more people finish. 42 % finish today, about 300 visitors a day, and I would care about three points. My manager suggests "two weeks, as usual". Is that enough?',
    votes: handles('joon sofia emre'),
    answers: [
      {
        at: '2026-03-04T11:30:00Z',
        by: 'priya',
        accepted: true,
        body: md`
          No, about twice that. A rule for a napkin (80 % power, 5 % two-sided):

          \`\`\`
          n per arm ≈ 16 · p · (1 − p) / d²
                    = 16 · 0.42 · 0.58 / 0.03²
                    ≈ 4,330
          \`\`\`

          Both arms: 8,660 visitors, 29 days at 300 a day. Round **up to whole weeks**, so 35 days, because your Saturdays are not your Tuesdays. In two weeks you have 4,200 visitors and could only see about 4.3 points reliably.

          If five weeks is too long, then ask whether three points is really what you care about. Sometimes it is five.
        `,
        votes: handles('maria joon sofia nuno devika'),
        comments: [
          {
            at: '2026-03-04T12:10:00Z',
            by: 'maria',
            body: 'Five weeks then. Does it matter that the same person may come back on another device?',
          },
          {
            at: '2026-03-05T05:15:00Z',
            by: 'priya',
            body: 'A little: it pulls the arms towards each other, so you would understate an effect. Note how many it could be, and do not try to repair it afterwards.',
          },
        ],
      },
      {
        at: '2026-03-05T01:00:00Z',
        by: 'joon',
        body: 'And write down now what you will do at +1. Most of my tests end there, and "interesting, let us keep watching" is how a test becomes a pet.',
        votes: handles('maria priya'),
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'reminder-48-hours',
    at: '2026-03-30T06:30:00Z',
    by: 'priya',
    title: 'SMS reminders 48 hours ahead in place of 24: fewer no-shows, perhaps',
    topics: ['experiments', 'support'],
    hypothesis:
      'If the reminder goes out 48 hours ahead then fewer patients fail to show up, because there is time left to rearrange work or to cancel properly.',
    primaryMetric: 'No-shows as a share of appointments with a reminder',
    baseline: '7.5 %',
    expectedChange: '1 point lower',
    method:
      'Forty clinics, drawn by lot in pairs of similar size, 20 with 48 hours and 20 with 24. 6 April to 15 May. Clinics differ a lot, so the interval is computed on clinics and not on appointments.',
    guardRails:
      'Cancellations do not rise by more than 2 points; clinics may leave at any time and are counted in their arm.',
    startsOn: '2026-04-06',
    endsOn: '2026-05-15',
    status: 'concluded',
    result: md`
      | | 24 h | 48 h |
      |---|---:|---:|
      | appointments | 15,742 | 15,738 |
      | no-shows | 1,181 (7.5 %) | 1,070 (6.8 %) |

      **−0.7 points.** Interval with clinics as the unit: −1.5 to +0.1. Treating 31,480 appointments as independent would have given −1.3 to −0.1 and a headline.
    `,
    sampleSize: 31480,
    decision: 'iterate',
    body: md`
      The design effect was about 2: knowing the clinic tells you something about every appointment in it, so we have half the information that the row count suggests.[^deff]

      Next: the same 40 clinics swap arms (cross-over), which removes most of the difference between clinics without needing more of them.

      [^deff]: Variance with clusters over variance without. With 787 appointments per clinic, an intra-class correlation as small as 0.0013 is enough for it.
    `,
    votes: handles('joon nuno marcus hana pedro elaine'),
    comments: [
      {
        at: '2026-05-19T00:50:00Z',
        by: 'hana',
        body: 'Two of my clinics are in the 48-hour arm and asked to keep it whatever the result: their patients cancel *earlier*, so the slot can be given away. Is that counted?',
      },
      {
        at: '2026-05-19T05:30:00Z',
        by: 'priya',
        body: '@hana Not in this plan, and it may matter more than the no-shows. It is the primary metric of the cross-over.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'uneven-split',
    at: '2026-07-01T09:40:00Z',
    by: 'sofia',
    title: 'My 50/50 split came out as 10,214 to 9,786. Is that just chance?',
    topics: ['experiments', 'data'],
    body: 'The test of the new day view has run for two weeks. The arms differ by 428 people. It looks like nothing in percent (51.1 to 48.9), but @joon told me to be suspicious of exactly this. The new view is a bit heavier to load, if that matters.',
    votes: handles('joon maria'),
    answers: [
      {
        at: '2026-07-01T10:30:00Z',
        by: 'priya',
        accepted: true,
        body: md`
          Be suspicious. A fair coin gives a split this uneven about once in 400 tests (chi-square 9.16, p = 0.0025). Something removes people from one arm, and they are not random people, so **do not read the result yet**.

          You named the likely cause. If the event that counts somebody is sent *after* the view has loaded, then those on slow tablets leave before they are counted, in the heavy arm only. Check where the exposure is logged:

          \`\`\`ts
          const arm = assign(account.id)
          log('exposed', { test: 'day-view', arm }) // here
          const view = await loadView(arm)          // not below this line
          \`\`\`
        `,
        votes: handles('sofia joon nuno maria oskar'),
        comments: [
          {
            at: '2026-07-02T08:00:00Z',
            by: 'sofia',
            body: 'It was below that line. Restarted with the log moved: 5,031 to 4,987 after the first week. The old data goes in the bin, with some regret.',
          },
        ],
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'renamed-event',
    at: '2026-07-29T09:00:00Z',
    by: 'nuno',
    title: 'Renaming one analytics event made activation drop by a third overnight',
    topics: ['data'],
    summary:
      'An event name is an interface with readers you do not know, so add the new one, run both, and ask who still reads the old.',
    whatHappened:
      'The mobile release of 16 July renamed `visit_closed` to `encounter_closed`. "Activated clinics" fell from 64 to 43 % over four days as phones updated. Onboarding called 12 clinics that were fine, before anyone asked whether the number was.',
    why: 'The rename was in the release notes, in the section nobody in data reads. The metric has a test for *missing days* and none for *fewer than usual*, and the slow roll-out made it look like behaviour.',
    doDifferently: md`
      - [x] Event names live in one schema file; a rename there fails the build until both are sent.
      - [x] \`dbt\` warns when an event falls by 20 % against the same weekday:

      \`\`\`sql
      select event, count(*) as today, avg_4w
      from events_today join weekday_average using (event)
      group by event, avg_4w
      having count(*) < 0.8 * avg_4w;
      \`\`\`

      - [x] A number that moves by more than 10 % gets the question "did we change how we count?" *before* a customer is called.
    `,
    outcome: 'failed',
    impact: '12 needless calls, one weekly report withdrawn',
    appliesWhere: 'Events, column names, CSV headers, anything read by people you cannot list',
    reviewBy: '2027-01-29',
    votes: handles('kenji emre priya pedro joon asha daniel'),
    comments: [
      {
        at: '2026-07-29T09:50:00Z',
        by: 'emre',
        body: 'The rename was ours. We had just read the word list that Maria drew and felt virtuous. The schema file would have stopped us.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'warehouse-freshness',
    at: '2026-10-01T14:20:00Z',
    by: 'daniel',
    title: 'At what hour on the first of the month may I trust yesterday’s revenue?',
    topics: ['data', 'pricing'],
    body: 'At 09:00 in Austin the dashboard said 412,880 for September, at 11:00 it said 415,204. Both said "updated today". Which loads come late, and is there a time after which it stands still?',
    votes: handles('elaine nuno'),
    answers: [
      {
        at: '2026-10-01T15:35:00Z',
        by: 'nuno',
        accepted: true,
        body: md`
          After **16:00 UTC** (11:00 in summer in Austin), and the reason is one provider:

          | source | complete by (UTC) |
          |---|---|
          | our own invoices | 01:30 |
          | cards, Europe and Japan | 06:00 |
          | cards, US | **15:30**, their settlement file |
          | direct debit | next working day, shown apart |

          "Updated today" was true and useless. From tomorrow the tile says "complete" or "waiting for: cards US".
        `,
        votes: handles('daniel elaine arjun priya'),
        comments: [
          {
            at: '2026-11-02T15:40:00Z',
            by: 'daniel',
            body: 'First close with it. I waited for the word and booked once. In winter 16:00 is 10:00 here, even better.',
          },
        ],
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'incremental-models',
    at: '2026-11-05T10:00:00Z',
    by: 'nuno',
    title: 'Loading the appointment models incrementally instead of rebuilding them each night',
    topics: ['data', 'experiments'],
    hypothesis:
      'If the four appointment models load only changed rows then the nightly run ends before 04:00 UTC at a third of the cost, because 97 % of the rows have not changed in a week.',
    primaryMetric: 'Time at which the nightly run ends (median of 14 nights)',
    baseline: '05:48 UTC; 214 EUR a week',
    expectedChange: 'Before 04:00 UTC, under 80 EUR a week',
    method:
      'Both ways in parallel for 14 nights, incremental into a shadow schema. Every morning a full comparison: row counts, sums of money, and a hash per day of appointments.',
    guardRails:
      'Any difference in money of more than 0 EUR stops it. A full rebuild stays scheduled for Sundays.',
    startsOn: '2026-11-30',
    endsOn: '2026-12-13',
    status: 'planned',
    body: md`
      \`\`\`yaml
      models:
        - name: appointment_daily
          config:
            materialized: incremental
            unique_key: appointment_id
            incremental_strategy: merge
      \`\`\`

      What worries me is late corrections: clinics may change a visit for 90 days. I would filter on \`changed_at\` and not on the date of the visit. If you know of rows that change *without* touching \`changed_at\`, tell me before the 30th.
    `,
    votes: handles('priya daniel'),
    comments: [
      {
        at: '2026-11-06T05:50:00Z',
        by: 'arjun',
        body: 'The insurer import does: it sets `claim_state` with a bulk update that skips the trigger. I can add the column to the statement this week.',
      },
      {
        at: '2026-11-06T09:30:00Z',
        by: 'nuno',
        body: 'Exactly the kind of answer I feared. Thank you, yes please.',
      },
    ],
  },
]
