import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const access: PostStory[] = [
  {
    kind: 'question',
    key: 'sso-shared-workstation',
    at: '2026-05-20T16:00:00Z',
    by: 'sam',
    title: 'Single sign-on at a reception desk where six people share one computer?',
    topics: ['auth', 'support'],
    body: 'A group in Texas insists on SSO with their identity provider. Their front desks are one Windows login, six receptionists, and a patient every four minutes. With full SSO they would sign in and out forty times a day. Without it the audit trail says "frontdesk2". How have other clinics solved this?',
    votes: handles('chloe lena yuki'),
    answers: [
      {
        at: '2026-05-21T07:50:00Z',
        by: 'lena',
        accepted: true,
        body: md`
          Split *who may use this computer* from *who is acting*:

          - The **workstation** signs in through their SSO in the morning and holds a session that can open the calendar, nothing else.
          - The **person** is chosen with a badge tap or a 6-digit PIN, valid for 5 minutes of inactivity. Every write carries that person.

          It is called "quick switch" in the admin settings, off by default. The PIN never works on a device that has not been through SSO that day, and five wrong PINs send the device back to SSO.
        `,
        votes: handles('sam chloe grace yuki elaine maria'),
        comments: [
          {
            at: '2026-05-21T15:10:00Z',
            by: 'elaine',
            body: 'Having stood at such a desk: badges get lent, PINs get shouted across the room. Five minutes is right. Please never make it thirty because a customer asks.',
          },
        ],
      },
      {
        at: '2026-05-21T09:30:00Z',
        by: 'birgit',
        body: 'I would not offer the PIN to German clinics without their own data protection officer agreeing in writing. Six digits on a shared device is defensible for bookings and, in my view, not for opening a patient file. Lena and I differ on the second half.',
        votes: handles('grace sam'),
        comments: [
          {
            at: '2026-05-21T10:15:00Z',
            by: 'lena',
            body: 'We do. As a compromise the file view asks for the badge or SSO from release 2590 on; the PIN covers calendar and check-in.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    key: 'android-token-storage',
    at: '2026-07-14T09:10:00Z',
    by: 'emre',
    title: 'Where should the refresh token live on Android tablets that several people use?',
    topics: ['auth', 'mobile'],
    body: 'We keep it in encrypted preferences, key in the Keystore. On two tablet models the Keystore key vanishes after a system update and everybody is signed out at once, usually at 08:00 in the waiting room. Is there a safe place that survives, or should I treat it as expected?',
    votes: handles('kenji lena'),
    answers: [
      {
        at: '2026-07-14T10:05:00Z',
        by: 'lena',
        accepted: true,
        body: md`
          Treat it as expected, and make it cheap. A key that survives everything is a key that survives theft.

          \`\`\`kotlin
          val token = try {
              vault.read()
          } catch (e: KeyPermanentlyInvalidatedException) {
              vault.reset()
              null // signed out on purpose: ask for the badge, not for the password
          }
          \`\`\`

          The device keeps its *registration*, which is worth nothing without a person. Then 08:00 costs one badge tap each instead of a password nobody remembers.
        `,
        votes: handles('emre kenji grace maria'),
      },
      {
        at: '2026-07-15T01:20:00Z',
        by: 'kenji',
        body: 'iOS has the mirror image: Keychain items survive *deleting the app*, so a resold iPad greeted its new owner by name. We clear ours on first launch after an install. Check that Android backup does not restore yours.',
        votes: handles('emre lena'),
        comments: [
          {
            at: '2026-07-15T08:30:00Z',
            by: 'emre',
            body: 'It did restore it, without the key, so reading crashed. Excluded from backup in 8.4. Thank you.',
          },
        ],
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'passkey-prompt',
    at: '2026-10-26T09:30:00Z',
    by: 'lena',
    title: 'Offering a passkey after the second password reset instead of in settings',
    topics: ['auth', 'experiments'],
    hypothesis:
      'If we offer a passkey at the end of a second password reset within 60 days then more practitioners create one, because that is the moment at which a password has just cost them ten minutes.',
    primaryMetric: 'Share of these practitioners with a working passkey 14 days later',
    baseline: '18 % (offered in settings and a banner)',
    expectedChange: '25 % or more',
    method:
      'Split by account at the second reset. 540 per arm for 80 % power from 18 to 25 %; at 45 resets of this kind a day that is 24 days of intake, plus 14 days to follow. Counted when a passkey has been *used*, not when it was created.',
    guardRails:
      'Support tickets about being locked out stay under 1 % of either arm. Nobody is offered a passkey on a shared workstation.',
    startsOn: '2026-11-02',
    endsOn: '2026-12-10',
    status: 'running',
    votes: handles('grace joon priya sofia'),
    comments: [
      {
        at: '2026-10-27T06:00:00Z',
        by: 'priya',
        body: 'Please look once, at the end. If you must look earlier, say now how often, and I will give you the boundaries.',
      },
      {
        at: '2026-10-27T09:00:00Z',
        by: 'lena',
        body: 'Once. Only the lock-out guard-rail is watched daily, and that is a count somebody else reads.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'rotate-signing-key',
    at: '2026-11-17T10:30:00Z',
    by: 'lena',
    title: 'How do we rotate the signing key without logging every customer out?',
    topics: ['auth', 'security'],
    body: md`
      We have one active key id in the gateway. Is there an overlap window anyone has used in production, and how long should it be?

      What I know so far:

      - Session tokens live for 12 hours, refresh tokens for 30 days. Both are signed with the same key today.
      - The gateway reads the key set at start and **caches it without a limit**. Eleven services verify tokens themselves; I have confirmed the cache time for seven.
      - Partners with offline tablets may present a token that is up to 72 hours old.

      \`\`\`json
      { "keys": [{ "kid": "2024-09", "kty": "EC", "crv": "P-256", "use": "sig" }] }
      \`\`\`

      My plan is to publish the new key, wait, sign with it, wait, remove the old one. I am unsure about both waits, and about whether refresh tokens should get a key of their own first. If you have done this for certificates (#security) or for webhooks, that counts too.
    `,
    votes: handles('grace asha tobias emre kenji maria sam arjun'),
    meToo: handles('emre'),
    comments: [
      {
        at: '2026-11-18T09:05:00Z',
        by: 'grace',
        body: 'No answer, but a date: the auditor asks for evidence of a rotation by 31 January. So we have time to do it slowly once.',
      },
    ],
  },
]
