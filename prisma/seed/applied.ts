import type { AppliedStory } from './story'

const cameFrom = (at: string, by: string, from: string, to: string) =>
  ({ at, by, from, type: 'follows', to }) as const

/** Where the lessons of others were used, which of them did not hold everywhere, and what was said to that. */
export const applied: AppliedStory = {
  uses: [
    {
      ...{ at: '2026-03-20T14:00:00Z', by: 'devika', on: 'dropped-column', usedOn: '2026-03-18' },
      ...{ context: 'Calendar service', result: 'helped', minutesSaved: '480' },
      note: 'The gate refused the contract step twice while a canary was still reading the column.',
    },
    {
      ...{ at: '2026-04-28T09:10:00Z', by: 'arjun', on: 'dropped-column', usedOn: '2026-04-27' },
      ...{ context: 'Price service', result: 'helped', minutesSaved: '240' },
      note: 'Read it before I wrote the migration, not after.',
    },
    {
      ...{ at: '2026-06-11T15:30:00Z', by: 'nuno', on: 'dropped-column', usedOn: '2026-06-10' },
      ...{ context: 'Reporting warehouse', result: 'partly', minutesSaved: '60' },
      note: 'The list of running versions knows nothing of notebooks, so we had to ask their owners.',
    },
    {
      ...{ at: '2026-09-02T08:20:00Z', by: 'tobias', on: 'dropped-column', usedOn: '2026-09-01' },
      ...{ context: 'Claims gateway', result: 'helped', minutesSaved: '480' },
      note: '',
    },
    {
      ...{ at: '2026-02-20T10:00:00Z', by: 'asha', on: 'wrong-tab', usedOn: '2026-02-19' },
      ...{ context: 'Platform on-call laptops', result: 'helped', minutesSaved: '' },
      note: 'Red prompt and a typed host name. It stopped me in the first week.',
    },
    {
      ...{ at: '2026-03-12T10:00:00Z', by: 'emre', on: 'wrong-tab', usedOn: '2026-03-11' },
      ...{ context: 'Release console of the app', result: 'helped', minutesSaved: '' },
      note: '',
    },
    {
      ...{ at: '2026-05-20T13:40:00Z', by: 'lena', on: 'status-page-first', usedOn: '2026-05-19' },
      ...{ context: 'Import outage of 19 May', result: 'helped', minutesSaved: '2400' },
      note: 'First line after 7 minutes; 41 tickets where the one before had 180.',
    },
    {
      ...{ at: '2026-07-07T09:00:00Z', by: 'tobias', on: 'status-page-first', usedOn: '2026-07-05' },
      ...{ context: 'Expired certificate on a Sunday', result: 'partly', minutesSaved: '60' },
      note: 'The people who could write the line were asleep. There is a rota for it now.',
    },
    {
      ...{ at: '2026-03-02T09:00:00Z', by: 'maria', on: 'stopped-on-a-good-day', usedOn: '2026-02-27' },
      ...{ context: 'Reminder timing test', result: 'helped', minutesSaved: '2400' },
      note: 'We were ahead on day 6 and did not look again until day 28, when we were not.',
    },
    {
      ...{ at: '2026-06-04T11:00:00Z', by: 'chloe', on: 'stopped-on-a-good-day', usedOn: '2026-06-03' },
      ...{ context: 'Price page test', result: 'helped', minutesSaved: '' },
      note: '',
    },
    {
      ...{ at: '2026-03-30T10:00:00Z', by: 'pedro', on: 'seven-day-trial', usedOn: '2026-03-27' },
      ...{ context: 'Import deadline for new clinics', result: 'helped', minutesSaved: '2400' },
      note: 'We asked how long a patient list takes before we set the date.',
    },
    {
      ...{ at: '2026-05-21T10:00:00Z', by: 'emre', on: 'seven-day-trial', usedOn: '2026-05-20' },
      ...{ context: 'Test build of the app', result: 'not', minutesSaved: '' },
      conditions: 'Testers who are paid for the week: a shorter time only made them start sooner.',
      note: '',
    },
    {
      ...{ at: '2026-06-18T10:00:00Z', by: 'grace', on: 'seven-day-trial', usedOn: '2026-06-17' },
      ...{ context: 'Links to reset a password', result: 'not', minutesSaved: '' },
      conditions: 'A link that opens an account. What is slow there is the attacker, and short is right.',
      note: '',
    },
    {
      ...{ at: '2026-09-10T10:00:00Z', by: 'maria', on: 'cache-stampede', usedOn: '2026-09-09' },
      ...{ context: 'Free slots of the calendar', result: 'helped', minutesSaved: '480' },
      note: 'One flight per key. The morning peak went from 1,400 loads to 31.',
    },
    {
      ...{ at: '2026-10-05T08:00:00Z', by: 'nuno', on: 'cache-stampede', usedOn: '2026-10-02' },
      ...{ context: 'Nightly report cache', result: 'not', minutesSaved: '' },
      conditions: 'Four processes without a shared memory: each had a flight of its own, so four loads.',
      note: '',
    },
    {
      ...{ at: '2026-10-21T08:00:00Z', by: 'asha', on: 'cache-stampede', usedOn: '2026-10-20' },
      ...{ context: 'Search suggestions at the edge', result: 'not', minutesSaved: '' },
      conditions: 'Forty edge nodes, none of which knows what another one is loading.',
      note: '',
    },
    {
      ...{ at: '2026-05-06T12:00:00Z', by: 'maria', on: 'retry-storm', usedOn: '2026-05-05' },
      ...{ context: 'Sending of reminders', result: 'helped', minutesSaved: '240' },
      note: 'The key is stored with the reminder. A slow provider sent none of them twice.',
    },
    {
      ...{ at: '2026-08-13T12:00:00Z', by: 'emre', on: 'retry-storm', usedOn: '2026-08-12' },
      ...{ context: 'Offline bookings of the app', result: 'helped', minutesSaved: '480' },
      note: '',
    },
    {
      ...{ at: '2026-07-20T12:00:00Z', by: 'grace', on: 'certificate-expiry', usedOn: '2026-07-17' },
      ...{ context: 'All public addresses', result: 'helped', minutesSaved: '60' },
      note: 'Two more would have run out in August.',
    },
    {
      ...{ at: '2026-07-14T12:00:00Z', by: 'arjun', on: 'lagging-replica', usedOn: '2026-07-13' },
      ...{ context: 'Insurer price feed', result: 'helped', minutesSaved: '' },
      note: 'We watch how old the newest row is. It was two days, once.',
    },
  ],
  answers: [
    {
      ...{ at: '2026-06-22T09:00:00Z', by: 'joon', on: 'seven-day-trial', kind: 'boundary' },
      text: 'Holds where people have to get something of their own in first; not for links that open an account.',
    },
  ],
  links: [
    { at: '2026-03-09T09:00:00Z', by: 'asha', from: 'dropped-column', type: 'follows', to: 'wrong-tab' },
    {
      at: '2026-04-16T09:00:00Z',
      by: 'marcus',
      from: 'status-page-first',
      type: 'refines',
      to: 'march-outage',
    },
    { at: '2026-08-20T09:00:00Z', by: 'arjun', from: 'cache-stampede', type: 'follows', to: 'retry-storm' },
    cameFrom('2026-03-04T16:00:00Z', 'maria', 'how-long-to-run', 'stopped-on-a-good-day'),
    cameFrom('2026-03-31T09:00:00Z', 'priya', 'reminder-48-hours', 'how-long-to-run'),
    cameFrom('2026-04-22T16:00:00Z', 'pedro', 'import-rehearsal', 'duplicate-patients'),
    cameFrom('2026-05-04T16:00:00Z', 'pedro', 'two-short-calls', 'import-rehearsal'),
    cameFrom('2026-05-26T16:00:00Z', 'tobias', 'canary-thirty-minutes', 'dropped-column'),
    cameFrom('2026-08-11T03:00:00Z', 'joon', 'trial-14-days', 'seven-day-trial'),
    cameFrom('2026-10-20T06:00:00Z', 'devika', 'grouped-night-pages', 'march-outage'),
    cameFrom('2026-11-17T03:00:00Z', 'joon', 'eu-trial-card-free', 'trial-14-days'),
  ],
  reviews: [
    {
      ...{ at: '2026-09-04T10:00:00Z', by: 'asha', on: 'dropped-column', verdict: 'holds' },
      note: 'Still the way we do it. The gate lists the versions that are running since July.',
    },
    { at: '2026-07-20T10:00:00Z', by: 'tobias', on: 'wrong-tab', verdict: 'holds', note: '' },
  ],
}
