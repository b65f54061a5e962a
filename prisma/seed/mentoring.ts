import { md } from './md'
import type { MentoringStory } from './story'

/** Who mentors at Lumen, and one mentorship that is under way. */
export const mentoring: MentoringStory = {
  mentors: [
    {
      by: 'asha',
      at: '2026-02-02T09:00:00Z',
      helpsWith: 'Databases under load, migrations without downtime, running an incident without panic.',
      topics: 'postgres, incident-response',
      capacity: 3,
      languages: 'English, Hindi, German',
      hours: [
        { weekday: 4, startsAt: '14:00', minutes: 30 },
        { weekday: 4, startsAt: '14:30', minutes: 30 },
      ],
    },
    {
      by: 'joon',
      at: '2026-02-09T01:00:00Z',
      helpsWith: 'Designing experiments that can fail; reading results without fooling yourself.',
      topics: 'experiments, pricing',
      capacity: 2,
      languages: 'English, Japanese, Korean',
      hours: [{ weekday: 5, startsAt: '16:00', minutes: 30 }],
    },
    {
      by: 'lena',
      at: '2026-03-02T09:00:00Z',
      helpsWith: 'Sessions, keys and permissions; drawing the diagram before the code.',
      topics: 'auth, security',
      capacity: 1,
      languages: 'German, English',
      hours: [],
    },
    {
      by: 'tobias',
      at: '2026-03-16T09:00:00Z',
      helpsWith: 'Deploys that can be taken back, and being on call without dreading it.',
      topics: 'deploys, incident-response',
      capacity: 2,
      languages: 'German, English',
      hours: [{ weekday: 2, startsAt: '10:00', minutes: 30 }],
    },
    {
      by: 'priya',
      at: '2026-04-06T06:00:00Z',
      helpsWith: 'Reading a test plan before it starts, and power calculations on the back of an envelope.',
      topics: 'experiments, data',
      capacity: 0,
      languages: 'English, Hindi, Malayalam',
      hours: [{ weekday: 3, startsAt: '15:30', minutes: 45 }],
    },
    {
      by: 'sofia',
      at: '2026-05-04T09:00:00Z',
      helpsWith: 'Sketching three bad ideas before one good one; design reviews that end on time.',
      topics: 'design',
      capacity: 2,
      languages: 'Swedish, English, German',
      hours: [],
    },
    {
      by: 'pedro',
      at: '2026-06-01T09:00:00Z',
      helpsWith: 'Getting a clinic from signed to its first real appointment.',
      topics: 'onboarding',
      capacity: 1,
      languages: 'Portuguese, English, Spanish',
      hours: [],
    },
  ],
  mentorships: [
    {
      mentee: 'maria',
      mentor: 'asha',
      at: '2026-09-07T09:00:00Z',
      accepted: '2026-09-08T12:30:00Z',
      goal: 'Lead an incident review alone by June',
      topics: 'incident-response',
      background:
        'I have taken part in six reviews and written two of the reports. What I cannot do yet is keep twelve people from talking about *who*.',
      message: 'Gladly. Bring the report you like least.',
      steps: [
        { text: 'Sit in as a silent note-taker', done: true },
        { text: 'Lead the timeline part of a review', done: true },
        { text: 'Lead a small review with Asha in the room', done: false },
        { text: 'Lead one alone', done: false },
      ],
      meetings: [
        {
          by: 'asha',
          at: '2026-09-10T09:00:00Z',
          day: '2026-09-15',
          time: '10:00',
          agenda: '- What a good review felt like\n- Which of the two reports to rewrite',
          notes: md`
            - A review has one question: what made this the sensible thing to do at the time?
            - Maria rewrites the booking report without names until the 29th.
          `,
        },
        {
          by: 'maria',
          at: '2026-11-12T10:00:00Z',
          day: '2026-12-01',
          time: '10:00',
          agenda: 'The grouped night pages: walk through the timeline that I would open with.',
        },
      ],
      checkIns: [
        {
          by: 'maria',
          at: '2026-10-20T15:00:00Z',
          standing: 'well',
          note: 'Led the timeline part today. Silence is harder than talking.',
        },
        {
          by: 'asha',
          at: '2026-10-21T08:00:00Z',
          standing: 'well',
          note: 'Counted: you waited nine seconds. That is why Oskar spoke.',
        },
      ],
    },
  ],
  requests: [
    {
      mentee: 'rahul',
      mentor: 'tobias',
      next: ['asha'],
      at: '2026-11-19T06:00:00Z',
      goal: 'Go on call for billing without a second person by March',
      topics: 'incident-response, deploys',
      background: 'I shadow since October. I know the runbooks; I do not know when to wake somebody.',
    },
  ],
  bookings: [
    {
      guest: 'oskar',
      host: 'asha',
      at: '2026-11-18T09:00:00Z',
      startsAt: '2026-11-26T13:00:00Z',
      agenda: 'A calendar query that is fast for one clinic and slow for a group.',
    },
  ],
}
