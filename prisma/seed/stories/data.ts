import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const data: PostStory[] = [
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
    at: '2026-10-01T16:20:00Z',
    by: 'daniel',
    title: 'At what hour on the first of the month may I trust yesterday’s revenue?',
    topics: ['data', 'pricing'],
    body: 'At 09:00 in Austin the dashboard said 412,880 for September, at 11:00 it said 415,204. Both said "updated today". Which loads come late, and is there a time after which it stands still?',
    votes: handles('elaine nuno'),
    answers: [
      {
        at: '2026-10-01T17:35:00Z',
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
            at: '2026-11-02T16:20:00Z',
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

      What worries me is late corrections: clinics may change a visit for 90 days. I would filter on \`changed_at\` and not on the date of the visit. If you know of rows that change *without* touching \`changed_at\`, tell me before the 30th, here or from #postgres where the triggers are looked after.
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
