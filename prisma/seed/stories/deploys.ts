import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const deploys: PostStory[] = [
  {
    kind: 'lesson',
    key: 'dropped-column',
    at: '2026-03-06T09:30:00Z',
    by: 'asha',
    title: 'We dropped a column two deploys too early',
    topics: ['postgres', 'deploys'],
    summary:
      'A contract step is safe only after every running version has stopped reading the column, so gate it on what is running, not on what is merged.',
    whatHappened: md`
      On 3 March the contract migration ran while one worker pool was still on the previous release. Reads failed for **11 minutes**, until we added the column back empty and restarted the pool.

      The expand–contract steps were right; the order of the roll-outs was not. The invoice workers had been held back for an unrelated fix, and nothing in the pipeline knew that.
    `,
    why: 'The pipeline checked that the new code was *merged*, not that the old code had *stopped*. We had used the two words as if they meant the same for about three years, and for three years they nearly did.',
    doDifferently: md`
      The pipeline asks the fleet. A contract step waits until no pool reports an older release.

      \`\`\`sql
      -- now refused unless every pool reports release >= 2417
      alter table account drop column legacy_plan;
      \`\`\`

      \`\`\`yaml
      # migrations/2417_drop_legacy_plan.yaml
      kind: contract
      requires_release: 2417
      \`\`\`
    `,
    outcome: 'failed',
    impact: '4 % of requests failed for 11 minutes; 212 invoices were sent late',
    appliesWhere:
      'Every schema change that removes or narrows something: columns, enum values, event fields, API fields',
    reviewBy: '2026-12-03',
    votes: handles(
      'tobias joon lena maria arjun nuno devika nadia emre rosa kenji grace elaine priya marcus sofia',
    ),
    comments: [
      {
        at: '2026-03-06T13:05:00Z',
        by: 'devika',
        body: 'For the record of the review: the person who pressed the button followed the runbook. The runbook now has one step fewer and the pipeline one more.',
      },
      {
        at: '2026-03-09T01:20:00Z',
        by: 'joon',
        body: 'We hit the same thing with queues. Applied the fleet check to consumers: a producer may stop sending a field only after every consumer group has reported a release that ignores it.',
      },
      {
        at: '2026-05-19T10:40:00Z',
        by: 'maria',
        body: 'Used this for `booking.channel` in May. The gate held my migration for two days because of one canary that had been forgotten, and I was grateful on both days.',
      },
      {
        at: '2026-08-11T06:15:00Z',
        by: 'rahul',
        body: 'Question from somebody new: does "no pool reports" include pools that are scaled to zero? I nearly merged on that assumption.',
      },
      {
        at: '2026-08-11T08:00:00Z',
        by: 'asha',
        body: '@rahul Good catch. A pool at zero reports nothing, so it passed. The gate now compares with the release *pinned* for the pool, running or not.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'canary-thirty-minutes',
    at: '2026-05-26T08:00:00Z',
    by: 'tobias',
    title: 'Thirty minutes at 5 % before every full roll-out',
    topics: ['deploys', 'experiments'],
    hypothesis:
      'If every release waits 30 minutes on 5 % of traffic then fewer of them are rolled back from the whole fleet, because most bad releases show within minutes on real traffic.',
    primaryMetric: 'Share of releases rolled back after reaching the whole fleet',
    baseline: '7.5 % (31 of 412 releases, January to May)',
    expectedChange: 'At most 4 %',
    method:
      'Before and after: all services, 1 June to 2 October, compared with the same services in the five months before. The canary is judged automatically on failed requests and p95 against the other 95 %.',
    guardRails:
      'Median time from merge to fully live stays under 75 minutes. Releases per week do not fall by more than a tenth.',
    startsOn: '2026-06-01',
    endsOn: '2026-10-02',
    status: 'concluded',
    result: md`
      **2.3 %** rolled back from the whole fleet (9 of 398), from 7.5 % (31 of 412): 5.3 points less, 95 % interval 2.3 to 8.2.

      A further 19 releases were stopped at the canary. Merge to live went from 38 to 66 minutes. Releases a week: 22.4, from 20.6.

      This is a before-and-after, so the season and the new reviewers are in it too. I believe the direction; I would not quote the size.
    `,
    sampleSize: 810,
    verdict: 'supported',
    numbers: {
      kind: 'proportions',
      nameA: 'Without a canary',
      nameB: 'With a canary',
      sizeA: 412,
      sizeB: 398,
      eventsA: 31,
      eventsB: 9,
    },
    decision: 'adopt',
    body: 'Of the 9 that still got through, 6 were wrong only for one country or one time of day. A longer canary would not have caught them: those need a canary that is *chosen*, and the next write-up will be about that. Builds on the column lesson from March, which is filed under #postgres.',
    votes: handles('asha devika nadia priya lena arjun elaine maria oskar'),
    comments: [
      {
        at: '2026-10-06T06:00:00Z',
        by: 'priya',
        body: 'Thank you for the last paragraph of the result. If you want the size as well: hold the canary back for a random half of the services for a month. Nobody will like it, which is how you know it would be informative.',
      },
      { at: '2026-10-06T08:30:00Z', by: 'tobias', body: '@priya I asked. Nobody liked it.' },
    ],
  },
  {
    kind: 'question',
    key: 'drop-column-same-deploy',
    at: '2026-07-20T10:15:00Z',
    by: 'rosa',
    title: 'Can I drop a column in the same deploy that stops using it?',
    topics: ['deploys', 'postgres'],
    body: md`
      I am cleaning up \`ticket.legacy_channel\` in the support tool. One pull request removes the last two reads and contains the migration:

      \`\`\`sql
      alter table ticket drop column legacy_channel;
      \`\`\`

      Migrations run before the new code starts, the tool is small, and the tests pass. Is this fine for a small internal service, or do I need the whole ceremony?
    `,
    votes: handles('maria oskar arjun nadia lena emre kenji tobias marcus hana'),
    meToo: handles('oskar nadia'),
    answers: [
      {
        at: '2026-07-20T10:50:00Z',
        by: 'lena',
        accepted: true,
        body: md`
          No. The old release is still serving during the roll-out: the migration runs first, and from then until the last old process stops, every read of that column fails. Use two deploys:

          1. Deploy the code that no longer reads *or writes* it. Check the ORM as well: many select every column of the model by name.
          2. When nothing older is running, deploy the migration alone.

          \`\`\`bash
          # what is running, per pool
          fleet releases --service support-tool
          \`\`\`

          "The column we dropped two deploys too early" (March, by @asha) is this, with the bill attached.
        `,
        votes: handles('rosa asha tobias maria nuno arjun nadia devika emre'),
        comments: [
          {
            at: '2026-07-20T11:30:00Z',
            by: 'rosa',
            body: 'The ORM did list it by name, so my step 1 would have been incomplete too. Splitting it, thank you.',
          },
        ],
      },
      {
        at: '2026-07-20T12:20:00Z',
        by: 'nuno',
        body: 'For a tool with one process and twelve colleagues as users, I would stop it, migrate, start it, and post a line in the channel. Ninety seconds of downtime is a legitimate design. The danger is a tool that *used* to have one process.',
        votes: handles('marcus rosa oskar'),
        comments: [
          {
            at: '2026-07-20T12:45:00Z',
            by: 'tobias',
            body: 'This one has three since February, and the third is the mail worker nobody remembers.',
          },
        ],
      },
      {
        at: '2026-07-21T07:30:00Z',
        by: 'asha',
        body: 'What Lena says, and one habit for free: mark the field as removed in the model one release earlier and let it throw when touched. The tests then find the read you forgot, which is the one in the export script.',
        votes: handles('rosa lena maria nadia'),
      },
    ],
  },
]
