import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const incidents: PostStory[] = [
  {
    kind: 'lesson',
    key: 'march-outage',
    at: '2026-03-31T07:30:00Z',
    by: 'devika',
    title: 'What the March outage taught us about handing over command',
    topics: ['incident-response'],
    summary:
      'Command changes hands out loud, with the word "yours" and the word "mine", or two people will lead and nobody will decide.',
    whatHappened: md`
      On 24 March online booking was down for **2 h 10 min**. The fix itself, a connection limit on the new proxy, took 8 minutes once somebody tried it.

      | UTC | |
      |---|---|
      | 06:52 | first page, Pune has command |
      | 07:40 | Berlin joins, "I can take over" is written in the channel, nobody replies |
      | 07:40–08:25 | two people direct work; the proxy limit is proposed twice and dropped twice |
      | 08:31 | @asha asks "who has command?" and takes it |
      | 08:54 | limit raised, 09:02 recovered |
    `,
    why: 'The offer to take over was polite, so it could be read as done or as declined. Pune read it as done. Berlin read silence as declined. Each side then waited for the other to decide on the risky change.',
    doDifferently: md`
      - A hand-over is three lines in the channel: state, open actions, **"yours"**. The other side writes **"mine"**. Until then nothing has changed.
      - The channel topic carries the name of whoever has command. The bot asks every 20 minutes whether it still holds. (Written up for newcomers under #incident-response.)
      - Anyone may ask "who has command?" and it is never a criticism.
    `,
    outcome: 'mixed',
    impact: '2 h 10 min without online booking; about 6,400 patients could not book in that time',
    appliesWhere: 'Incidents, releases, month-end close: any work that outlives one shift',
    reviewBy: '2026-09-30',
    votes: handles('asha tobias lena elaine marcus arjun nuno maria nadia hana rosa daniel'),
    comments: [
      {
        at: '2026-03-31T09:00:00Z',
        by: 'asha',
        body: 'What worked, and should be kept: support had a line on the status page at 07:01 and renewed it every 20 minutes without being told. Not one clinic asked us whether we knew.',
      },
      {
        at: '2026-04-01T15:20:00Z',
        by: 'marcus',
        body: 'We took "yours / mine" for the ticket queue between Osaka and Lisbon. Tickets that nobody owned at hand-over: 11 in the week before, 1 in the week after.',
      },
      {
        at: '2026-10-02T14:05:00Z',
        by: 'daniel',
        body: 'Used in the September close. Sounds silly on a call between two accountants for about one minute.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'status-page-first',
    at: '2026-04-15T15:00:00Z',
    by: 'marcus',
    title: 'Publishing "we do not know yet" within ten minutes halved the tickets',
    topics: ['incident-response', 'support'],
    summary:
      'Clinics forgive not knowing and do not forgive silence, so the first status line goes out before the cause is known.',
    whatHappened:
      'In three incidents last winter we waited for a cause before we wrote. Median first line: 34 minutes in. In the three since February we wrote within 10 minutes: what is affected, what still works, when we will write again. Tickets per affected clinic fell from 0.41 to 0.19.',
    why: 'A receptionist needs one thing: do I reach for paper now? "Card payments are failing, the calendar works, next update 09:20" answers it. The cause does not.',
    doDifferently: md`
      Support owns the page and needs no approval for the first line. The template:

      > **[What]** is not working since **[time]**. **[What]** still works. You can **[workaround]**. We will write again at **[time]**, even if nothing has changed.

      No "some users", no "degraded". If we cannot say who, we say "we do not know yet who is affected".
    `,
    outcome: 'worked',
    impact: 'Tickets per affected clinic down from 0.41 to 0.19 (six incidents, so take it as a direction)',
    appliesWhere: 'Customer-facing incidents; also internal ones, with the office as the customer',
    reviewBy: '2027-04-15',
    votes: handles('devika hana elaine asha rosa pedro yuki chloe tobias'),
    comments: [
      {
        at: '2026-04-16T00:40:00Z',
        by: 'hana',
        body: 'In Japanese, "we do not know yet" read as careless in our first try. 「現在確認中です」 plus the time of the next update works. The time is the important half.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'certificate-expiry',
    at: '2026-07-08T09:45:00Z',
    by: 'tobias',
    title: 'The certificate renewed itself and nobody loaded it',
    topics: ['incident-response', 'security'],
    summary: 'Watch the certificate that the port serves, not the file that the renewal wrote.',
    whatHappened:
      'On Sunday 5 July at 00:00 UTC the claims gateway in Frankfurt began to serve an expired certificate. The new file had been on its disk for 29 days. Insurers refused us for 3 h 20 min; 480 claims were queued and all of them went through on Sunday morning.',
    why: 'The renewal hook reloads the proxy with `systemctl reload`. In May we moved that proxy into a container; the hook still succeeded, on a unit that no longer had a process. The monitor read the file.',
    doDifferently: md`
      Probe from outside, from where the insurer stands:

      \`\`\`bash
      echo | openssl s_client -connect claims.lumen.example:443 -servername claims.lumen.example 2>/dev/null |
        openssl x509 -noout -checkend $((14 * 86400)) || page "claims certificate expires within 14 days"
      \`\`\`

      - [x] All 23 public names are probed daily, including the two that only partners use.
      - [x] The hook fails if the served serial number has not changed after the reload.
    `,
    outcome: 'failed',
    impact: '480 claims delayed by up to 3 h 20 min; no claim was lost',
    appliesWhere:
      'Certificates, rotated secrets, reloaded configuration: anything where the file and the process can differ',
    reviewBy: '2027-01-08',
    votes: handles('asha grace arjun lena nuno devika ines'),
    comments: [
      {
        at: '2026-07-08T10:30:00Z',
        by: 'grace',
        body: 'Same shape as the rotated mail password in January that four workers kept in memory for a week. Could "what is *in use*" become a heading in the review template?',
      },
      {
        at: '2026-07-09T08:00:00Z',
        by: 'devika',
        body: '@grace It is now. Third line, after "what changed".',
      },
    ],
  },
  {
    kind: 'question',
    key: 'who-declares',
    at: '2026-09-08T06:30:00Z',
    by: 'rahul',
    title: 'Who is allowed to declare an incident, and what if it turns out to be nothing?',
    topics: ['incident-response', 'onboarding'],
    body: 'Last Thursday I saw failed card payments from one bank climb for ten minutes. I was not sure, so I waited for somebody senior to notice. Somebody did, 25 minutes later. Was I allowed to declare it myself, five weeks in? And what happens to people who declare nothing?',
    votes: handles('maria devika marcus asha nadia oskar'),
    answers: [
      {
        at: '2026-09-08T07:05:00Z',
        by: 'devika',
        accepted: true,
        body: md`
          Yes. Anyone, from day one: \`/incident declare "card payments failing at one bank"\`. You are not saying that you can fix it, or that it is serious; you are asking for a second pair of eyes with a clock running.

          When it is nothing, the commander writes "stood down" and that is the end. We stood down 9 of 41 this year. I worry about a quarter with *no* false alarms more than about one with ten.
        `,
        votes: handles('rahul asha tobias maria marcus arjun elaine'),
        comments: [
          {
            at: '2026-09-08T07:20:00Z',
            by: 'rahul',
            body: 'That number helps more than the permission does.',
          },
          {
            at: '2026-09-08T09:10:00Z',
            by: 'tobias',
            body: 'I hold two of the nine. One was daylight saving.',
          },
        ],
      },
      {
        at: '2026-09-08T14:40:00Z',
        by: 'marcus',
        body: 'From support: if three clinics report the same thing within 15 minutes we declare, without checking with engineering first. You may use the same rule with graphs in place of clinics.',
        votes: handles('rahul devika'),
      },
    ],
  },
  {
    kind: 'question',
    key: 'handover-three-zones',
    at: '2026-10-13T08:10:00Z',
    by: 'tobias',
    title: 'Follow-the-sun on-call: where do you put the hand-over so nobody does it half asleep?',
    topics: ['incident-response'],
    body: md`
      From January the pager goes round Osaka, Berlin and Austin, eight hours each. On paper:

      | office | local | UTC (winter) |
      |---|---|---|
      | Osaka | 09–17 | 00–08 |
      | Berlin | 09–17 | 08–16 |
      | Austin | 10–18 | 16–00 |

      The seams look clean, but both sides are at the very edge of their day, and in summer Berlin and Austin shift by an hour while Osaka does not. Has anyone made this work with five people per office?
    `,
    votes: handles('asha kenji devika marcus'),
    answers: [
      {
        at: '2026-10-13T15:10:00Z',
        by: 'marcus',
        body: 'Support has run exactly this since 2024. Overlap of 30 minutes, written note first, call only if something is open. We fix the seams in UTC and let the local hours move: people remember one change per year more easily than they remember who moved.',
        votes: handles('tobias hana'),
      },
      {
        at: '2026-10-14T00:30:00Z',
        by: 'kenji',
        body: "From Osaka, a concern. Five people here means each of us has the pager every fifth week, *and* we are the only office whose national holidays do not meet anybody else's. Golden Week would be one person for nine days. I would rather start with weekdays only and keep today's weekend rota.",
        votes: handles('hana yuki tobias asha'),
        comments: [
          {
            at: '2026-10-14T08:05:00Z',
            by: 'tobias',
            body: 'I had not looked at holidays at all. Redrawing it with weekdays only; I will come back with the January plan before asking anybody to agree.',
          },
        ],
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'grouped-night-pages',
    at: '2026-10-19T07:00:00Z',
    by: 'devika',
    title: 'Fewer pages at night by grouping alerts for three minutes',
    topics: ['incident-response', 'experiments'],
    hypothesis:
      'If alerts from one service are held for 3 minutes and sent as one page then the on-call person is woken less often, because most of our night pages come in bursts from one cause.',
    primaryMetric: 'Wake-ups per night between 22:00 and 07:00 local time (pages at least 20 minutes apart)',
    baseline: '0.62 per night (56 wake-ups in 90 nights, July to mid-October)',
    expectedChange: 'At most 0.35 per night',
    method:
      'Alternate weeks with and without grouping for eight weeks, starting with a coin toss (it chose "with"). Alerts marked *critical* for payments and claims are never held. We count from the pager log, not from memory.',
    guardRails:
      'Median time to acknowledge a critical page does not rise above 5 minutes. Any incident noticed by a customer first while a page was being held ends the test.',
    startsOn: '2026-10-26',
    endsOn: '2026-12-20',
    status: 'running',
    body: 'Only 28 nights per arm, so this can see a large effect and no other. If it lands between 0.35 and 0.62 we will say "inconclusive" and keep whichever the people on call prefer. That is written here so that I cannot change my mind in December.',
    votes: handles('tobias asha priya arjun marcus'),
    comments: [
      {
        at: '2026-10-20T06:10:00Z',
        by: 'priya',
        body: 'Alternating weeks is right, since people differ a lot. Please also note who was on call: if the same person happens to get all the "with" weeks you have tested a person.',
      },
      {
        at: '2026-10-20T06:45:00Z',
        by: 'devika',
        body: 'Added to the log. The rota is five people, so nobody gets more than two of the eight.',
      },
    ],
  },
]
