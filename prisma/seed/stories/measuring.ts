import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const measuring: PostStory[] = [
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
        body: 'And write down now what you will do at +1 (the template under #experiments asks for it, third box). Most of my tests end there, and "interesting, let us keep watching" is how a test becomes a pet.',
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
    verdict: 'inconclusive',
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
]
