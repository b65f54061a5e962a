import { cast } from './cast'
import type { SpaceStory } from './story'

export const spaces: SpaceStory[] = [
  {
    slug: 'everyone',
    name: 'Everyone',
    description: 'The default space. Everybody at Lumen reads and writes here.',
    visibility: 'open',
    anonymous: true,
    members: cast.map((person) => person.handle),
    moderators: ['devika', 'ines'],
    by: 'ines',
    at: '2026-01-05T08:10:00Z',
  },
  {
    slug: 'people-and-finance',
    name: 'People & Finance',
    description: 'Pay, contracts, hiring decisions and money that is not public inside the company.',
    visibility: 'private',
    anonymous: false,
    members: ['leila', 'vikram', 'daniel', 'elaine', 'birgit'],
    moderators: ['leila'],
    by: 'ines',
    at: '2026-01-12T11:00:00Z',
  },
  {
    slug: 'security-room',
    name: 'Security room',
    description: 'Findings and near misses that stay among security champions until they are fixed.',
    visibility: 'private',
    anonymous: false,
    members: ['grace', 'lena', 'asha', 'tobias', 'devika', 'birgit', 'maria'],
    moderators: ['grace'],
    by: 'ines',
    at: '2026-01-20T11:00:00Z',
  },
]
