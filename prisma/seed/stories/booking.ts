import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const booking: PostStory[] = [
  {
    kind: 'lesson',
    key: 'clocks-went-forward',
    at: '2026-04-02T10:10:00Z',
    by: 'maria',
    title: 'The clocks went forward and 2,300 recurring appointments did not',
    topics: ['data', 'incident-response'],
    summary:
      'A recurring appointment is a promise about the clock on the wall, so store the wall clock and the zone and work out UTC for each date.',
    whatHappened:
      'On Monday 30 March 2,300 recurring appointments in Portugal, Spain and Germany were shown an hour late, in the calendar and in the reminders that had gone out on Sunday evening. 118 patients came an hour late. We shifted the rows back by 08:40 UTC; the reminders could not be taken back.',
    why: 'A series was expanded by adding 7 × 24 hours to the first date in UTC. That is right for about 50 weeks of the year. Our tests had a daylight-saving case, for a *single* appointment, and I wrote that test, so I also know how sure I was.',
    doDifferently: md`
      \`\`\`ts
      // the rule keeps what the patient was told
      { startsOn: '2026-03-09', localTime: '10:30', zone: 'Europe/Lisbon', every: 'week' }
      \`\`\`

      - [x] UTC is worked out per occurrence, and again when the time-zone data changes.
      - [x] The test clock runs over both change-overs in Lisbon, Berlin, Chicago and Osaka (which has none, and is the best test).
      - [x] The Sunday before a change we compare the next 14 days with what the rules say.
    `,
    outcome: 'failed',
    impact: '118 patients late, 41 clinics called, about 60 appointments moved',
    appliesWhere: 'Recurring anything: appointments, reminders, reports, on-call rotas',
    reviewBy: '2026-10-02',
    votes: handles('asha rosa pedro kenji emre nadia elaine tobias devika marcus yuki'),
    comments: [
      {
        at: '2026-04-02T14:30:00Z',
        by: 'rosa',
        body: 'For other support people: the giveaway in the ticket was "an hour late, but only Mrs Pinto". Single appointments were right, series were wrong.',
      },
      {
        at: '2026-10-26T09:15:00Z',
        by: 'maria',
        body: 'The clocks went back yesterday. 2,611 series, none moved. The comparison on the Sunday before found two, both with a zone somebody had typed by hand in 2023.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'recurring-time-zones',
    at: '2026-04-07T09:00:00Z',
    by: 'maria',
    title: 'Which time zone does a recurring video appointment belong to?',
    topics: ['data'],
    body: "After the daylight-saving lesson, rules carry a zone. For a visit in the clinic it is the clinic's. But video appointments can have a therapist in Lisbon, a clinic in Berlin and a patient who winters in Texas. When one of these changes its clocks, two of the three see the hour move. Whose hour is kept?",
    votes: handles('rosa kenji emre asha'),
    answers: [
      {
        at: '2026-04-07T09:50:00Z',
        by: 'nuno',
        body: "Store UTC for video and show everyone their own local time. Then nobody's is special and the maths is trivial.",
        comments: [
          {
            at: '2026-04-07T10:05:00Z',
            by: 'maria',
            body: "That keeps *nobody's* hour: the Lisbon therapist with a 10:30 every Tuesday would be at 11:30 all summer, overlapping with her 11:30.",
          },
          {
            at: '2026-04-07T10:20:00Z',
            by: 'nuno',
            body: 'Right, the therapist has a week that is made of hours. I take it back.',
          },
        ],
      },
      {
        at: '2026-04-07T13:15:00Z',
        by: 'sofia',
        accepted: true,
        body: md`
          The zone of the **resource that can be double-booked**. For a clinic visit that is the room, for video it is the therapist: her calendar is the one that overlaps when the hour moves. Patients have one appointment, therapists have nine.

          Then make the move visible where it happens: the patient gets "from 8 March this is 05:30 your time, because the clocks change" with the reminder. I have a sketch.
        `,
        votes: handles('maria asha rosa kenji pedro emre nuno'),
      },
      {
        at: '2026-04-08T00:40:00Z',
        by: 'yuki',
        body: 'Agree for video. One exception from the front desk: group courses. There the *course* has a published time, and the therapist is replaced when ill. The zone of the clinic, please, whoever teaches.',
        votes: handles('maria sofia hana'),
        comments: [
          {
            at: '2026-04-08T08:50:00Z',
            by: 'maria',
            body: 'Both built in release 2466: zone of the therapist for video, of the clinic for rooms and courses. The rule is one function of eleven lines and has a comment that points here.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'flaky-end-to-end',
    at: '2026-06-18T09:30:00Z',
    by: 'nadia',
    title: 'Should a flaky end-to-end test be retried, quarantined or deleted?',
    topics: ['deploys'],
    body: md`
      Of 412 end-to-end tests 23 failed at least once last month *and* passed on the same commit. Today we retry twice:

      \`\`\`ts
      export default defineConfig({ retries: 2, workers: 4 })
      \`\`\`

      With retries the build is green, and I no longer believe it. Without, one build in three is red for no reason. What is the least bad rule?
    `,
    votes: handles('maria emre tobias lena'),
    meToo: handles('emre'),
    answers: [
      {
        at: '2026-06-18T10:25:00Z',
        by: 'tobias',
        body: 'Quarantine with a deadline. Failing and passing on one commit moves it to a job that does not block, opens a ticket for the owner, and after 14 days the test is deleted. The deadline is the point, quarantine alone is a cemetery.',
        votes: handles('nadia maria lena'),
      },
      {
        at: '2026-06-18T12:10:00Z',
        by: 'maria',
        body: md`
          Before deleting, please look at what it is telling you. Of our six flaky ones four were real: a double click created two bookings when the first response took longer than 300 ms. The retry had been hiding a bug that patients also found.

          I would keep **one** retry and treat "passed on retry" as a result of its own, shown in the pull request by name.
        `,
        votes: handles('nadia oskar emre rosa asha'),
        comments: [
          {
            at: '2026-06-18T12:40:00Z',
            by: 'tobias',
            body: 'Four of six is a better rate than our alerts have. But who looks? In my experience nobody does, without the deadline.',
          },
          {
            at: '2026-06-19T08:00:00Z',
            by: 'maria',
            body: 'The author of the commit that it flaked on, within the same day. It need not be their fault to be their turn.',
          },
        ],
      },
      {
        at: '2026-06-19T09:20:00Z',
        by: 'oskar',
        body: 'A third of ours waited for an animation. `await expect(dialog).toBeVisible()` is true on the first frame and the click lands where the button was. With `prefers-reduced-motion` set for all tests, nine of the 23 have not failed since.',
        votes: handles('nadia maria sofia tobias'),
        comments: [
          {
            at: '2026-06-23T10:10:00Z',
            by: 'nadia',
            body: "Reduced motion is in for everyone. Trying Maria's rule with Tobias's deadline until September; I will accept whichever half of it survives.",
          },
        ],
      },
    ],
  },
]
