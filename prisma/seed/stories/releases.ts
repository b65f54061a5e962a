import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const releases: PostStory[] = [
  {
    kind: 'lesson',
    key: 'flag-default-on',
    at: '2026-05-13T14:10:00Z',
    by: 'maria',
    title: 'A flag that failed open showed half-built waiting lists to patients',
    topics: ['deploys', 'incident-response'],
    summary:
      'When the flag service is unreachable the code picks the default, so the default is a release decision and not a convenience.',
    whatHappened:
      'I merged the waiting list behind `booking.waitlist`. On 7 May the flag service was unreachable for 4 minutes and 61 patients saw a "Join the waiting list" button that led to an empty page. Nine of them phoned their clinic.',
    why: 'I had written `flag(\'booking.waitlist\', true)` because it saved me a switch in local development. Review read it as the *name* and a value; nobody, including me, read it as "what happens when we do not know".',
    doDifferently: md`
      Defaults live in one file, are always the *released* state, and the argument is gone from the call:

      \`\`\`ts
      export const flags = {
        'booking.waitlist': { whenUnknown: 'off', owner: 'maria', removeBy: '2026-07-01' },
      } as const satisfies Record<string, Flag>
      \`\`\`

      The test suite runs once with the flag service stopped. It is one line in the pipeline, described under #deploys. It found two more, one of them mine.
    `,
    outcome: 'failed',
    impact: '61 patients saw an unfinished page, 9 phone calls to clinics',
    appliesWhere: 'Flags, remote configuration, anything with a fallback value',
    reviewBy: '2027-05-13',
    votes: handles('tobias asha oskar nadia devika emre kenji sofia arjun lena'),
    comments: [
      {
        at: '2026-05-13T15:40:00Z',
        by: 'nadia',
        body: 'Running the suite with the flag service stopped costs 70 seconds. I would have paid that in any week of last year.',
      },
      {
        at: '2026-05-14T08:20:00Z',
        by: 'emre',
        body: 'On Android the unknown state also happens on the first launch in a lift. We cache the last known value and fall back to off; same idea, longer memory.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'down-migrations',
    at: '2026-09-02T12:30:00Z',
    by: 'oskar',
    title: 'Do we still write down migrations if we never run them?',
    topics: ['deploys', 'postgres'],
    body: 'Our template asks for an `up` and a `down`. I have written eleven downs since April and cannot find a single one that was ever executed outside a laptop. Are they a safety net or a ritual?',
    votes: handles('maria nadia arjun'),
    answers: [
      {
        at: '2026-09-02T13:40:00Z',
        by: 'asha',
        body: 'Ritual, in production. A down that drops a column also drops what was written since the up, and nobody wants that at 3 a.m. We roll *forward*: the previous release has to work on the new schema (that is what expand–contract buys), so rolling back the code is enough.',
        votes: handles('oskar tobias lena maria'),
      },
      {
        at: '2026-09-02T15:10:00Z',
        by: 'nadia',
        body: 'I disagree by one third. They are how I get a test database from branch B back to branch A without 14 minutes of restoring. If the template drops them I need another way, and it needs to exist first.',
        votes: handles('oskar emre'),
        comments: [
          {
            at: '2026-09-03T07:50:00Z',
            by: 'asha',
            body: 'Fair. Then they are a development tool: keep them, take them off the production image, and stop reviewing them as if they were a plan.',
          },
          {
            at: '2026-09-03T08:35:00Z',
            by: 'oskar',
            body: 'I can live with that. Leaving this open until the template has changed, so the next person does not get half an answer.',
          },
        ],
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'cache-stampede',
    at: '2026-08-19T06:40:00Z',
    by: 'arjun',
    title: 'Emptying the price cache on deploy took the price service down',
    topics: ['deploys', 'pricing'],
    summary:
      'A cache that is emptied everywhere at once asks every question at once, so warm it or let one request ask on behalf of all.',
    whatHappened:
      'Release 2688 changed the shape of a cached price list, so the start-up script flushed the cache. At 09:00 in Lisbon 1,900 clinics opened their day; each missed, each computed the same 14 insurer tables. The price service sat at 100 % for 22 minutes and invoices could not be opened.',
    why: 'The flush was the safe choice for correctness, and I tested it against a cache with nine clinics in it. The key had no version, so "new shape" could only mean "throw all of it away".',
    doDifferently: md`
      1. The version is part of the key. Old entries expire by themselves, old and new processes never read each other's.
      2. One flight per key, the rest wait for it:

      \`\`\`ts
      const inFlight = new Map<string, Promise<PriceList>>()

      export function priceList(clinic: string): Promise<PriceList> {
        const key = \`prices:v7:\${clinic}\`
        const running = inFlight.get(key) ?? load(key).finally(() => inFlight.delete(key))
        inFlight.set(key, running)
        return running
      }
      \`\`\`

      3. Expiry is 60 minutes ± 10, at random, so they do not all come back together an hour later. (They did, the first time.)
    `,
    outcome: 'failed',
    impact: '22 minutes without invoices for about 1,900 clinics in Portugal and Spain',
    appliesWhere: 'Any cache in front of something that cannot bear the uncached load',
    reviewBy: '2027-02-19',
    votes: handles('asha tobias devika rahul maria lena daniel'),
    comments: [
      {
        at: '2026-08-19T08:05:00Z',
        by: 'tobias',
        body: 'The canary missed it because 5 % of an empty cache is a perfectly pleasant load. Written on the list of things a canary cannot see.',
      },
      {
        at: '2026-08-20T05:20:00Z',
        by: 'rahul',
        body: 'I had to draw this to understand why point 3 is separate from point 2. One flight protects you within a process; the random expiry protects you across all of them.',
      },
    ],
  },
]
