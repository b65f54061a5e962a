import type { RoundStory } from './story'

export const rounds: RoundStory[] = [
  {
    by: 'ines',
    at: '2026-10-05T10:00:00Z',
    space: 'everyone',
    over: '2026-11-01T00:05:00Z',
    nominations: [
      {
        by: 'sofia',
        at: '2026-10-08T12:00:00Z',
        post: 'take-home-too-long',
        why: 'Since I read it I do every task under the clock myself before I send it to anybody.',
      },
    ],
    changes: [
      {
        by: 'ines',
        at: '2026-10-20T09:00:00Z',
        text: 'The third wiki went back. What is worth keeping is written here, where one sees whom it helped.',
        post: 'three-wikis',
      },
    ],
  },
  {
    by: 'devika',
    at: '2026-11-03T06:00:00Z',
    space: 'everyone',
    nominations: [
      {
        by: 'asha',
        at: '2026-11-11T09:30:00Z',
        post: 'silent-restore',
        why: 'It says what all of us have been afraid of, and the ten minutes are now our rule.',
      },
    ],
    changes: [
      {
        by: 'devika',
        at: '2026-11-12T10:00:00Z',
        text: 'The restore command asks for the clinic’s name and shows its last booking before it writes.',
        post: 'silent-restore',
      },
    ],
  },
]
