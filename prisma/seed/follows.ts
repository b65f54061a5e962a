import type { FollowStory } from './story'

const topics = (by: string, at: string, slugs: string): FollowStory[] =>
  slugs.split(' ').map((topic) => ({ by, topic, at }))
const people = (by: string, at: string, handles: string): FollowStory[] =>
  handles.split(' ').map((person) => ({ by, person, at }))
const posts = (by: string, at: string, keys: string): FollowStory[] =>
  keys.split(' ').map((post) => ({ by, post, at }))

export const follows: FollowStory[] = [
  ...topics('maria', '2026-01-21T09:00:00Z', 'postgres incident-response onboarding pricing'),
  ...people('maria', '2026-02-11T14:00:00Z', 'asha lena'),
  ...posts('maria', '2026-11-17T11:00:00Z', 'rotate-signing-key grouped-night-pages'),
  ...topics('asha', '2026-01-08T09:00:00Z', 'postgres deploys incident-response'),
  ...people('asha', '2026-03-05T09:00:00Z', 'tobias nuno'),
  ...topics('joon', '2026-01-13T01:00:00Z', 'experiments pricing'),
  ...people('joon', '2026-01-13T01:10:00Z', 'priya elaine'),
  ...topics('lena', '2026-01-09T09:00:00Z', 'auth security'),
  ...people('lena', '2026-02-12T09:00:00Z', 'grace'),
  ...topics('rosa', '2026-01-14T09:30:00Z', 'support compliance data'),
  ...people('rosa', '2026-03-12T09:30:00Z', 'birgit asha'),
  ...topics('tobias', '2026-01-09T10:00:00Z', 'deploys incident-response'),
  ...topics('nuno', '2026-01-15T10:00:00Z', 'data postgres'),
  ...topics('priya', '2026-01-12T06:00:00Z', 'experiments'),
  ...people('priya', '2026-02-02T06:00:00Z', 'joon'),
  ...topics('elaine', '2026-01-16T15:00:00Z', 'incident-response pricing'),
  ...people('elaine', '2026-03-31T15:00:00Z', 'devika marcus'),
  ...topics('marcus', '2026-01-14T15:30:00Z', 'support incident-response'),
  ...topics('hana', '2026-01-14T01:00:00Z', 'support compliance'),
  ...topics('arjun', '2026-01-15T06:00:00Z', 'postgres pricing'),
  ...people('arjun', '2026-04-22T06:00:00Z', 'asha'),
  ...topics('grace', '2026-01-09T11:00:00Z', 'security auth compliance'),
  ...topics('sofia', '2026-01-16T10:00:00Z', 'design'),
  ...people('sofia', '2026-07-02T09:00:00Z', 'priya ana'),
  ...topics('birgit', '2026-01-15T09:00:00Z', 'compliance'),
  ...topics('daniel', '2026-01-15T15:30:00Z', 'pricing'),
  ...topics('leila', '2026-01-16T09:30:00Z', 'hiring'),
  ...topics('vikram', '2026-01-16T06:00:00Z', 'hiring'),
  ...topics('chloe', '2026-01-19T15:30:00Z', 'pricing'),
  ...topics('sam', '2026-01-19T16:00:00Z', 'auth security'),
  ...people('sam', '2026-05-21T16:00:00Z', 'lena birgit'),
  ...topics('pedro', '2026-01-20T10:00:00Z', 'onboarding'),
  ...topics('yuki', '2026-01-20T01:00:00Z', 'onboarding'),
  ...people('yuki', '2026-03-11T01:30:00Z', 'rosa pedro'),
  ...topics('kenji', '2026-01-21T01:00:00Z', 'mobile'),
  ...people('kenji', '2026-07-15T01:30:00Z', 'emre'),
  ...topics('emre', '2026-01-21T09:30:00Z', 'mobile'),
  ...posts('emre', '2026-11-17T12:00:00Z', 'rotate-signing-key silent-push-throttled'),
  ...topics('nadia', '2026-01-22T09:00:00Z', 'deploys'),
  ...topics('ana', '2026-03-04T10:00:00Z', 'design onboarding'),
  ...topics('oskar', '2026-04-15T09:00:00Z', 'design deploys'),
  ...people('oskar', '2026-04-15T09:10:00Z', 'maria sofia'),
  ...topics('devika', '2026-01-13T06:00:00Z', 'incident-response hiring'),
  ...topics('ines', '2026-01-13T09:00:00Z', 'security'),
  ...topics('rahul', '2026-08-04T06:00:00Z', 'pricing onboarding postgres'),
  ...people('rahul', '2026-08-06T06:00:00Z', 'arjun asha devika'),
  ...posts('rahul', '2026-08-07T06:40:00Z', 'retry-storm'),
]
