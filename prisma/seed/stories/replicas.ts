import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const replicas: PostStory[] = [
  {
    kind: 'lesson',
    key: 'lagging-replica',
    at: '2026-06-09T10:00:00Z',
    by: 'nuno',
    title: 'The replica that lagged for a day',
    topics: ['postgres', 'data'],
    summary:
      'We watched whether the replica was up and never how old its answers were, so a day of reports was quietly yesterday.',
    whatHappened:
      'On 2 June the reporting replica stopped replaying while a 19-hour analytical query was open on it. The health check stayed green because the server answered. Finance sent 34 clinics a claims summary with the previous day missing.',
    why: 'To stop long reports from being cancelled we had set `max_standby_streaming_delay = -1` in April. That setting means *replay waits for the query, for as long as it takes*. We chose it for the queries and forgot what else reads that server.',
    doDifferently: md`
      Alert on age, measured where people read, and give the long queries a server of their own.

      \`\`\`sql
      -- on the replica; null only before the first replay
      select extract(epoch from now() - pg_last_xact_replay_timestamp()) as seconds_behind;
      \`\`\`

      - [x] Page at 15 minutes behind; every report prints "data as of".
      - [x] \`max_standby_streaming_delay = 5min\` on the shared replica.
      - [ ] Second replica for ad-hoc analysis (Q4 budget, with @daniel).
    `,
    outcome: 'failed',
    impact: '34 clinics got an incomplete claims summary; corrected within 26 hours',
    appliesWhere: 'Any replica, cache or export that people read as if it were the source',
    reviewBy: '2026-12-09',
    votes: handles('asha tobias arjun daniel priya maria rosa devika'),
    comments: [
      {
        at: '2026-06-09T15:30:00Z',
        by: 'daniel',
        body: 'From the receiving end: "data as of" at the top of the sheet is worth more to me than the alert. I can decide to wait; before, I could not know that I should.',
      },
      {
        at: '2026-06-10T07:45:00Z',
        by: 'asha',
        body: 'One trap with that query: on a quiet primary the number grows although nothing is missing. We write a heartbeat row every 10 seconds so it stays honest at night.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'idle-in-transaction',
    at: '2026-09-15T09:20:00Z',
    by: 'nuno',
    title: 'Dead rows pile up on appointment and autovacuum says it has nothing to do',
    topics: ['postgres', 'incident-response'],
    body: md`
      \`n_dead_tup\` on \`appointment\` is at 18 million and rising. Autovacuum runs every few minutes and its log says:

      \`\`\`
      tuples: 0 removed, 59214881 remain, 18034410 are dead but not yet removable, oldest xmin: 914472031
      \`\`\`

      The oldest query in \`pg_stat_activity\` on the primary is 4 seconds old. What else can hold \`xmin\` back?
    `,
    votes: handles('asha tobias arjun'),
    answers: [
      {
        at: '2026-09-15T09:55:00Z',
        by: 'tobias',
        body: "Sessions that are `idle in transaction` count too, and they hide if you filter on `state = 'active'`. Worth looking at prepared transactions (`pg_prepared_xacts`) while you are there.",
        votes: handles('nuno'),
      },
      {
        at: '2026-09-15T10:40:00Z',
        by: 'asha',
        accepted: true,
        body: md`
          Four things hold it back, and two of them are not sessions on the primary at all:

          \`\`\`sql
          select 'session' as holder, pid::text as who, age(backend_xmin) from pg_stat_activity where backend_xmin is not null
          union all
          select 'slot', slot_name, age(coalesce(xmin, catalog_xmin)) from pg_replication_slots
          union all
          select 'prepared', gid, age(transaction) from pg_prepared_xacts
          union all
          select 'standby', application_name, age(backend_xmin) from pg_stat_replication
          order by 3 desc nulls last;
          \`\`\`

          My money is on the new analysis replica: it was set up with \`hot_standby_feedback = on\`, so its long queries hold back vacuum on the primary.[^1]

          [^1]: That is what the setting is for. It trades cancelled queries on the standby for bloat on the primary.
        `,
        votes: handles('nuno tobias arjun lena maria'),
        comments: [
          {
            at: '2026-09-15T11:25:00Z',
            by: 'nuno',
            body: 'It was the standby: one notebook, open since Friday. Feedback is now off there and those queries may be cancelled; dead rows were back under a million by lunch.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'vacuum-keeps-dead-rows',
    at: '2026-10-20T13:10:00Z',
    by: 'arjun',
    title: 'Vacuum runs on the claims table but keeps all of its dead rows',
    topics: ['postgres'],
    body: md`
      After last night's backfill \`claim\` has 6 million dead rows. \`vacuum (verbose) claim\` ends within a minute and
      says \`are dead but not yet removable\`. No query on the primary is older than a few seconds. What keeps them?
    `,
    duplicateOf: { post: 'idle-in-transaction', by: 'devika', at: '2026-10-20T13:40:00Z' },
    comments: [
      {
        at: '2026-10-20T13:25:00Z',
        by: 'nuno',
        body: 'That was us in September, table by table. The answer there names the view to look at.',
      },
    ],
  },
]
