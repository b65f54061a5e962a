import type { GapStory, SavedSearchStory } from './story'

export const gaps: GapStory[] = [
  { by: ['maria', 'oskar', 'yuki', 'chloe'], text: 'expense receipts from a sabbatical' },
  { by: ['emre', 'kenji', 'nadia'], text: 'mobile screen recorder for wayland' },
]

export const savedSearches: SavedSearchStory[] = [
  {
    ...{ by: 'maria', at: '2026-06-10T09:00:00Z', query: 'q=postgres&kind=lesson', alerts: 'weekly' },
    name: 'Postgres lessons',
    followers: ['asha', 'arjun'],
  },
  {
    ...{ by: 'rosa', at: '2026-04-02T09:00:00Z', query: 'topic=support&state=unanswered', alerts: 'daily' },
    name: 'Support questions that wait',
  },
]
