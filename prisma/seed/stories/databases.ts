import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const databases: PostStory[] = [
  {
    kind: 'lesson',
    key: 'wrong-tab',
    at: '2026-02-11T13:20:00Z',
    by: 'tobias',
    title: 'I ran the migration on the wrong tab',
    topics: ['postgres', 'deploys'],
    summary:
      'Two terminals that look the same are one terminal, so production has to look and behave differently before anything is typed into it.',
    whatHappened: md`
      I had staging and production open side by side to compare a plan. I meant to run a backfill on staging and ran it on production: an \`UPDATE\` without a batch limit on \`appointment\` (41 million rows).

      It held row locks for **6 minutes** before I noticed the prompt. Booking confirmations queued behind it; the queue drained by itself 9 minutes later. No data was wrong, because the backfill was the one we were going to run the week after.
    `,
    why: 'The prompt said `lumen=>` on both. My production session was a leftover from the morning, with a role that could write, because the read-only role cannot run `pg_cancel_backend` and I had wanted that an hour earlier.',
    doDifferently: md`
      - [x] Production \`psql\` opens as \`app_readonly\`; a writing session is a separate command that asks for the ticket number and ends after 15 minutes.
      - [x] The prompt is red and carries the host:

      \`\`\`bash
      # ~/.psqlrc on the bastion
      \\set PROMPT1 '%[%033[41;97m%] PROD %M %[%033[0m%] %n@%/%R%# '
      \`\`\`

      - [x] \`statement_timeout = '30s'\` for humans. A backfill that needs longer goes through the batch job, which sleeps between batches.
    `,
    outcome: 'failed',
    impact: '15 minutes of delayed confirmations, about 1,100 patients; nobody double-booked',
    appliesWhere: 'Anyone with a shell on a production database',
    reviewBy: '2027-02-11',
    votes: handles('asha devika maria lena arjun nuno elaine marcus nadia emre kenji rosa grace'),
    comments: [
      {
        at: '2026-02-11T15:02:00Z',
        by: 'elaine',
        body: 'Thank you for signing this one, Tobias. I once billed an entire Tuesday to the wrong insurer because two windows had the same title bar.',
      },
      {
        at: '2026-02-12T08:10:00Z',
        by: 'asha',
        body: 'The 15-minute expiry is the guard-rail I would keep if I could keep only one. Colour stops working once you are used to it; a session that is gone cannot be typed into.',
      },
      {
        at: '2026-06-17T09:40:00Z',
        by: 'nuno',
        body: 'Copied the ticket prompt for the warehouse. It has asked me twice so far, and once the honest reply was "I do not have a ticket because I am in the wrong place".',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'online-index-builds',
    at: '2026-02-16T08:30:00Z',
    by: 'asha',
    title: 'Online index builds: lock time before and after',
    topics: ['postgres', 'experiments'],
    hypothesis:
      'If we build indexes with CREATE INDEX CONCURRENTLY then no write waits longer than 1 s, because the build no longer holds a SHARE lock for its whole length.',
    primaryMetric: 'Longest time any single write waited during the build',
    baseline: '41 s median over the last 12 plain builds (range 18–96 s)',
    expectedChange: 'Under 1 s in every build',
    method:
      'Twelve index builds on a restored copy of production, with recorded write traffic replayed at 1×. The same twelve indexes are built both ways, order decided by coin. We sample `pg_stat_activity` every 100 ms and keep the longest lock wait.',
    guardRails: 'Total build time no more than 4× the plain build; no index left INVALID without an alert.',
    startsOn: '2026-02-23',
    endsOn: '2026-03-13',
    status: 'concluded',
    result: md`
      | | plain | concurrently |
      |---|---:|---:|
      | longest write wait, median | 41.2 s | 0.2 s |
      | longest write wait, worst | 93 s | 0.7 s |
      | build time, median | 1 min 52 s | 4 min 31 s |
      | left invalid | 0 of 12 | 1 of 12 |

      Every one of the 12 pairs went the same way (sign test, p < 0.001). The builds took 2.4× as long, inside the guard-rail. One build was left invalid after a deadlock with a long-running report, and the alert fired.
    `,
    sampleSize: 24,
    verdict: 'supported',
    decision: 'adopt',
    body: md`
      A concurrent build waits for every transaction that is older than itself. So the thing to look for *before* starting is not load, it is age:

      \`\`\`sql
      select pid, now() - xact_start as age, state, left(query, 60)
      from pg_stat_activity
      where xact_start < now() - interval '1 minute'
      order by xact_start;
      \`\`\`

      It cannot run inside a transaction block, so the migration runner needs the \`no_transaction\` marker. An invalid index still costs every write: drop it (concurrently) and build again.
    `,
    votes: handles('tobias arjun nuno lena devika priya maria nadia'),
    comments: [
      {
        at: '2026-03-16T10:15:00Z',
        by: 'priya',
        body: 'I like that the pairs share the same index. With 24 unrelated builds the spread in table size would have hidden half of this.',
      },
      {
        at: '2026-03-17T05:50:00Z',
        by: 'arjun',
        body: 'Used it for the claims index on Friday: 7 minutes, longest wait 0.3 s. The report that would have blocked it runs at 06:00 UTC, so I started at 09:00.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'rename-under-load',
    at: '2026-03-24T10:05:00Z',
    by: 'maria',
    title: 'Is it safe to rename a column under load?',
    topics: ['postgres', 'deploys'],
    body: md`
      \`booking.slot_len\` should be \`booking.duration_minutes\`. The table gets about 300 writes a second in the European morning.

      \`\`\`sql
      alter table booking rename column slot_len to duration_minutes;
      \`\`\`

      I know the statement itself only touches the catalogue. Is that the whole story?
    `,
    votes: handles('rosa arjun emre nadia'),
    meToo: handles('arjun'),
    answers: [
      {
        at: '2026-03-24T11:30:00Z',
        by: 'nuno',
        body: 'The statement is instant, but it needs an `ACCESS EXCLUSIVE` lock. If a report is reading the table for 40 seconds, your rename waits 40 seconds, **and every later query waits behind your rename**. Set `lock_timeout` to 2 s and retry, so you are the one who gives up.',
        votes: handles('maria asha lena tobias'),
      },
      {
        at: '2026-03-24T13:45:00Z',
        by: 'asha',
        accepted: true,
        body: md`
          Safe for the database, not for us: during a roll-out two releases run side by side, and one of them asks for a name that does not exist. So I would not rename, I would move:

          1. Add \`duration_minutes\`, nullable. Write both from the application.
          2. Backfill in batches of 5,000 with a pause.
          3. Read the new one. Wait until no pool reports the older release.
          4. Drop \`slot_len\`.

          If the old name is merely ugly, map it in the ORM and leave the table alone. I have seen four renames in production and two of them were worth it.
        `,
        votes: handles('maria nuno tobias lena arjun devika rosa nadia'),
        comments: [
          { at: '2026-03-24T14:20:00Z', by: 'maria', body: 'Mapped it in the ORM. It was merely ugly.' },
          {
            at: '2026-03-25T08:05:00Z',
            by: 'tobias',
            body: 'Step 3 is now a pipeline gate, see the lesson about the column we dropped two deploys too early.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'prepared-statements-pooler',
    at: '2026-04-21T06:10:00Z',
    by: 'arjun',
    title: 'Prepared statement "s12" does not exist, but only behind the pooler',
    topics: ['postgres'],
    body: md`
      Billing workers moved behind PgBouncer on Monday (\`pool_mode = transaction\`). Since then about one job in 3,000 fails with:

      \`\`\`
      ERROR: prepared statement "s12" does not exist
      \`\`\`

      Retrying always works. I would like to understand it rather than retry it.
    `,
    votes: handles('nuno tobias'),
    answers: [
      {
        at: '2026-04-21T08:25:00Z',
        by: 'asha',
        accepted: true,
        body: md`
          In transaction mode each transaction may land on a different server connection. Your driver prepared \`s12\` on one and executes it on another.

          Either turn named statements off in the driver, or let the pooler keep track of them. It can since 1.21, and ours is 1.23:

          \`\`\`yaml
          # pgbouncer values
          pool_mode: transaction
          max_prepared_statements: 200
          \`\`\`

          Also look for \`SET\`, advisory locks held across statements, and \`LISTEN\`: all of them belong to a session and all of them break the same way, only more quietly.
        `,
        votes: handles('arjun nuno tobias lena devika'),
        comments: [
          {
            at: '2026-04-22T05:30:00Z',
            by: 'arjun',
            body: 'Zero failures in 24 hours and 70,000 jobs. And yes, we had one session-level advisory lock, in the claims exporter. It is now `pg_advisory_xact_lock`.',
          },
        ],
      },
    ],
  },
]
