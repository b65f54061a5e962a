import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const hiring: PostStory[] = [
  {
    kind: 'lesson',
    key: 'take-home-too-long',
    at: '2026-03-19T06:00:00Z',
    by: 'vikram',
    title: 'Our four-hour take-home filtered for free evenings',
    topics: ['hiring'],
    summary: 'A long unpaid task selects people who have time, and we were not hiring for time.',
    whatHappened:
      'For two backend roles we sent a take-home "of about four hours" to 48 people. 19 returned it. Those who answered the follow-up had spent 7 hours on average. Of the 29 others 11 told us why: 8 care for children or parents. Both people we hired were good, and so, as we know from where they work now, were at least three who dropped out.',
    why: 'The task grew by one requirement with each reviewer. Nobody had done it against a clock since 2023. When I asked four of our engineers to, the fastest needed 5 h 20 min.',
    doDifferently: md`
      - 75 minutes, together, on a small existing repository with one failing test. The candidate chooses the slot, evenings included.
      - Whoever adds a requirement takes one out. The list is pinned in #hiring.
      - Two of our own do every new task under the clock before it is used.
    `,
    outcome: 'failed',
    impact: '29 of 48 candidates lost at this step; roles open 5 weeks longer than planned',
    appliesWhere: 'Hiring tasks, also questionnaires that we send to customers and suppliers',
    reviewBy: '2026-09-19',
    votes: handles('leila devika asha nadia elaine sofia lena ana'),
    comments: [
      {
        at: '2026-03-19T08:45:00Z',
        by: 'lena',
        body: 'I was one of the reviewers who added a requirement (the audit log). It felt small. It was 50 minutes.',
      },
      {
        at: '2026-07-02T06:30:00Z',
        by: 'vikram',
        body: 'Since April: 31 invited to the 75 minutes, 28 came. Quality of the hires I can say something about in a year.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'scorecards-before-debrief',
    at: '2026-06-03T06:20:00Z',
    by: 'devika',
    title: 'Do you read the other interviewers’ scorecards before the debrief?',
    topics: ['hiring'],
    body: 'Half of my panel reads everything beforehand and comes prepared; the other half finds that it ruins their own judgement. We argue about it more than about candidates. What do other teams do, and has anyone looked at whether it matters?',
    votes: handles('vikram leila asha'),
    answers: [
      {
        at: '2026-06-03T08:10:00Z',
        by: 'leila',
        body: 'Write yours first, then read. The tool can hide the others until you have submitted; it is a switch per role and we have it on for People roles. After that, reading helps: the debrief begins at the disagreements.',
        votes: handles('devika vikram sofia nadia'),
      },
      {
        at: '2026-06-03T12:45:00Z',
        by: 'asha',
        body: 'I would go further and have everyone say their vote before any discussion, the most junior first. In two of my last ten panels the most senior voice turned a "no" into a "yes" within five minutes, and one of those was mine.',
        votes: handles('devika leila lena'),
        comments: [
          {
            at: '2026-06-04T05:30:00Z',
            by: 'devika',
            body: 'Trying both for the next six panels. I will count how many votes change, and in which direction.',
          },
        ],
      },
      {
        at: '2026-06-04T06:10:00Z',
        by: 'vikram',
        body: 'A counterweight: for the two data roles we were *too* independent. Three interviewers asked about the same project and nobody about testing. Share the **questions** beforehand, hide the **scores**.',
        votes: handles('devika priya leila asha'),
      },
    ],
  },
  {
    kind: 'question',
    key: 'contractor-conversion',
    at: '2026-07-07T09:20:00Z',
    by: 'leila',
    space: 'people-and-finance',
    title: 'Which budget carries a contractor who becomes an employee in the middle of a quarter?',
    topics: ['hiring', 'pricing'],
    body: 'Two contractors in Berlin accept offers from 15 August. Their day rates sit with Engineering operations until 30 September, the salaries were planned from Q4 on. If I do nothing we pay from the right budget in the wrong quarter. @daniel, what do you need from me, and by when?',
    votes: handles('vikram'),
    answers: [
      {
        at: '2026-07-07T15:10:00Z',
        by: 'daniel',
        accepted: true,
        body: md`
          One form and one date. Move the remaining day rates to headcount with a *budget transfer*, signed by the cost-centre owner, before the **25th of the month before** they start. So 25 July here.

          | | Q3 plan | Q3 after transfer |
          |---|---:|---:|
          | day rates, 15 Aug to 30 Sep | 38,400 | 0 |
          | two salaries incl. employer cost | 0 | 27,900 |
          | notice overlap, 5 days each | 0 | 6,000 |

          It leaves 4,500 EUR unspent, which returns to the owner and not to the pool. Add the signing bonus if there is one; people forget it each time.
        `,
        votes: handles('leila vikram elaine'),
        comments: [
          {
            at: '2026-07-08T08:30:00Z',
            by: 'birgit',
            body: 'Before you sign: let the contractor agreements *end* on the 14th in writing. Two contracts on one day is how somebody later argues that it was employment from the start.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'relocation-payback',
    at: '2026-09-24T05:45:00Z',
    by: 'vikram',
    space: 'people-and-finance',
    title: 'Someone leaves eight months after we paid the move. Do we claim it back?',
    topics: ['hiring', 'compliance'],
    body: 'We paid 7,200 EUR for a move from Pune to Lisbon in January. The offer letter has a payback clause: all of it within 12 months. They leave in good standing, for family reasons. I would rather not, but I do not want to set a rule by accident.',
    answers: [
      {
        at: '2026-09-24T09:10:00Z',
        by: 'birgit',
        accepted: true,
        body: 'The clause as written ("all of it, until the last day of month 12") would have a hard time in court, since it does not shrink with time. I would not rely on it. From now on: a twelfth less for each month worked, nothing in cases of illness or care, and the amount stated in the letter.',
        votes: handles('vikram leila daniel'),
      },
      {
        at: '2026-09-24T14:50:00Z',
        by: 'elaine',
        body: 'Do not claim it. Not as a favour: as the rule that Birgit describes, applied early. Care for a parent is on her list.',
        votes: handles('leila vikram birgit'),
        comments: [
          {
            at: '2026-09-25T08:15:00Z',
            by: 'leila',
            body: 'Done, and the three open offers go out with the new wording.',
          },
        ],
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'salary-range-in-ad',
    at: '2026-10-05T06:10:00Z',
    by: 'vikram',
    title: 'Printing the salary range in the job ad: who applies, and who finishes',
    topics: ['hiring', 'experiments'],
    hypothesis:
      'If the ad names the range then a larger share of applicants accepts the first call and the process, because fewer learn in week four that we cannot pay what they need.',
    primaryMetric:
      'Share of invited applicants who are still in the process after the second interview, or were turned down by us',
    baseline: '71 % (withdrawals make up the other 29 %)',
    expectedChange: 'At least 80 %',
    method:
      'Austin and Pune, eight roles. Each role runs two weeks with and two weeks without the range, order drawn by lot. Berlin and Lisbon always print it and are not part of the test.',
    guardRails:
      'Colleagues in the same role see the range a week before the public does, and may ask about their own. If more than two pay conversations cannot be resolved within the band, we pause.',
    startsOn: '2026-10-12',
    endsOn: '2026-12-18',
    status: 'running',
    amendments: [
      {
        at: '2026-10-28T07:30:00Z',
        text: 'Seven roles instead of eight: the second data role in Pune is no longer advertised.',
        why: 'Somebody inside took it in the first week, before anybody outside was invited.',
      },
    ],
    votes: handles('leila elaine devika sofia'),
    comments: [
      {
        at: '2026-10-06T08:20:00Z',
        by: 'leila',
        body: 'The guard-rail is the reason that I said yes. Please publish how many conversations there were, not only that it stayed below the limit.',
      },
      {
        at: '2026-11-09T06:00:00Z',
        by: 'vikram',
        body: 'Half-way, only the guard-rail: 7 conversations, all resolved, one of them with a raise that was overdue.',
      },
    ],
  },
]
