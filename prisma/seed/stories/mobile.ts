import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const mobile: PostStory[] = [
  {
    kind: 'lesson',
    key: 'forced-update',
    at: '2026-05-07T09:00:00Z',
    by: 'emre',
    title: 'The forced update closed a security hole and 70 reception desks',
    topics: ['mobile', 'security'],
    summary:
      'Forcing an update works on devices that can update; find out which cannot before you lock them out.',
    whatHappened:
      'On 27 April we raised the minimum version to 8.1 within a day, to close a flaw in how links were opened. 98.6 % of devices updated in 48 hours, better than we had hoped. About 70 tablets run a system that the store no longer serves. They showed "please update" with a button that did nothing, at opening time.',
    why: 'We looked at the share of *users* on old systems (0.3 %) and not at what those devices are. One of them is a phone in a drawer. Seventy of them are the check-in screen of a clinic.',
    doDifferently: md`
      1. Before raising the minimum: list devices that were active in the last 7 days and **cannot** install the new version, by clinic.
      2. These clinics get a call and the web check-in, which does all that the tablet does except the badge.
      3. The block screen offers the web check-in and names a person, and never a button that cannot work.
    `,
    outcome: 'mixed',
    impact: '98.6 % patched in two days; 70 clinics without check-in tablets for up to a day',
    appliesWhere: 'Minimum versions, dropping a browser, ending an API version',
    reviewBy: '2027-05-07',
    votes: handles('kenji grace lena rosa marcus oskar maria sofia'),
    comments: [
      {
        at: '2026-05-07T09:40:00Z',
        by: 'grace',
        body: 'I asked for "within a day" and would again, given what I knew. With the list from point 1 I would have said "three days for these seventy".',
      },
      {
        at: '2026-06-11T08:20:00Z',
        by: 'oskar',
        body: 'Did point 1 before dropping an old browser from the web calendar: 31 clinics, of which 28 only needed a restart to get the newer one.',
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'push-triggered-refresh',
    at: '2026-08-24T01:10:00Z',
    by: 'kenji',
    title: 'Refreshing the day list on push instead of every 15 minutes: battery use',
    topics: ['mobile', 'experiments'],
    hypothesis:
      'If the app refreshes when a silent push says that something changed then it uses less battery, because most of the 36 refreshes in a working day find nothing new.',
    primaryMetric: 'Battery used by the app between 08:00 and 17:00, in points of charge per device',
    baseline: '3.1 points (standard deviation 2.6)',
    expectedChange: 'At least 1 point less',
    method:
      'Company-owned iPads in 12 clinics that agreed, 48 devices per arm drawn by lot, 10 working days, mean per device.',
    guardRails:
      'An appointment changed at reception is visible on the iPad within 2 minutes in 95 % of cases.',
    startsOn: '2026-08-31',
    endsOn: '2026-09-11',
    status: 'concluded',
    result: md`
      3.1 points with the timer, 2.7 on push: **−0.4**, 95 % interval −1.4 to +0.6. The interval contains both nothing and the point we hoped for.

      The guard-rail failed: 88 % within 2 minutes. The system holds silent pushes back when it likes, most of all in low-power mode.
    `,
    sampleSize: 96,
    verdict: 'inconclusive',
    numbers: {
      kind: 'means',
      nameA: 'Timer',
      nameB: 'Push',
      sizeA: 48,
      sizeB: 48,
      meanA: 3.1,
      meanB: 2.7,
      sdA: 2.5,
      sdB: 2.4,
    },
    decision: 'stop',
    body: 'I planned 96 devices because I had 96. To see one point with this spread I needed 106 per arm. Even so it answered a question that I had not asked: silent push is not a delivery mechanism. The numbers will matter again when somebody in #mobile asks why the timer is still there.',
    votes: handles('emre priya maria'),
    comments: [
      {
        at: '2026-09-14T08:30:00Z',
        by: 'emre',
        body: 'On Android a high-priority message arrives in seconds, but you may not use it without showing something. The restriction is the same, only written in another place.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'silent-push-throttled',
    at: '2026-11-10T00:45:00Z',
    by: 'kenji',
    title: 'Silent pushes stop after about three an hour on supervised iPads. Any way round?',
    topics: ['mobile'],
    body: md`
      \`\`\`json
      { "aps": { "content-available": 1 }, "changed": ["apt_5520"] }
      \`\`\`

      Sent with \`apns-push-type: background\` and \`apns-priority: 5\`. The first two or three in an hour arrive within seconds, later ones after 20 to 40 minutes or never. The devices are supervised, on power, app in the foreground half of the time.

      While the app is open I will use a socket, that part is clear. For the locked iPad on the wall I see two choices: a *visible* notification that staff must clear, or the timer. Has anyone found a third?
    `,
    votes: handles('emre yuki maria'),
    meToo: handles('emre'),
  },
]
