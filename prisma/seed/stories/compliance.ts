import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const compliance: PostStory[] = [
  {
    kind: 'question',
    key: 'erase-patient',
    at: '2026-03-11T02:20:00Z',
    by: 'hana',
    title: 'A patient writes to us directly and asks to be deleted. What do I answer?',
    topics: ['compliance', 'support'],
    body: 'She is a patient of a clinic in Nagoya that uses Lumen, found our name in the SMS and asks us to erase everything about her. The clinic says that it must keep records for five years. I do not want to be rude to her or disloyal to them.',
    votes: handles('marcus rosa yuki'),
    answers: [
      {
        at: '2026-03-11T09:15:00Z',
        by: 'birgit',
        accepted: true,
        body: md`
          You are the postman here, in a good sense. The clinic decides about her record; we act on its instructions. So:

          1. Answer within three working days: we received it, we keep the data *for the clinic*, we have passed her request on today. Name the clinic's contact.
          2. Forward it to the clinic with the date on which you received it. Their deadline runs.
          3. Do not confirm what we hold about her, not even that we hold anything beyond the SMS. You cannot see who is writing.

          What we *can* stop ourselves, on her word alone: messages. Put the number on the suppression list, and tell her that you did.
        `,
        votes: handles('hana marcus rosa yuki pedro'),
        comments: [
          {
            at: '2026-03-12T00:50:00Z',
            by: 'hana',
            body: 'Sent. She thanked us and asked how to reach the clinic. I have put the Japanese text into the glossary as a reply that we may use.',
          },
        ],
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'contract-one-page',
    at: '2026-06-16T08:40:00Z',
    by: 'birgit',
    title: 'One page in front of the data agreement cut negotiation from 41 days to 17',
    topics: ['compliance', 'pricing'],
    summary:
      'Most changes that customers asked for were already in the agreement, so show them where before they look for what is missing.',
    whatHappened:
      'In 2025 the median data processing agreement with a clinic group took 41 days. I tagged every change requested in 38 negotiations: 61 % asked for something that was already there, in other words. Since February a one-page table sits in front: your question, our clause, what we can change, what we cannot and why. Median for the 14 groups since then: 17 days.',
    why: 'Their lawyers compare with their own template, clause by clause. What does not look the same is "missing". We were arguing about order and wording with people who get paid for finding gaps.',
    doDifferently: md`
      - The table comes first, and sales may send it without asking me.
      - "Cannot" always has a reason that a practice manager understands.
      - I add a line whenever the same question comes from a third customer.
    `,
    outcome: 'worked',
    impact: '24 days quicker (median, 14 groups after and 38 before; not a controlled comparison)',
    appliesWhere: 'Contracts, security questionnaires, any document that others check against their own list',
    reviewBy: '2027-06-16',
    votes: handles('sam chloe grace elaine daniel hana'),
    comments: [
      {
        at: '2026-06-17T15:00:00Z',
        by: 'sam',
        body: 'Did the same in front of the security questionnaire with @grace. Of the last five, two customers did not send theirs at all.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'call-recordings',
    at: '2026-11-18T11:10:00Z',
    by: 'rosa',
    title: 'Which retention rule applies to support call recordings?',
    topics: ['compliance', 'support'],
    body: md`
      The phone system keeps recordings for 12 months because that was the default on the day we bought it. I need some of them for training, clinics sometimes ask for one after a dispute, and patients are audible in the background of about every third call.

      What is the rule: 30 days, 90 days, 12 months? Does it differ for calls in Germany?
    `,
    votes: handles('marcus hana grace maria pedro yuki'),
    meToo: handles('hana marcus'),
    answers: [
      {
        at: '2026-11-18T12:25:00Z',
        by: 'grace',
        body: 'From the security side 30 days would be my wish: every recording is something that can leak. But it is not my rule to make, see @birgit.',
        votes: handles('rosa'),
      },
      {
        at: '2026-11-18T14:05:00Z',
        by: 'birgit',
        accepted: true,
        body: md`
          **90 days, then the transcript only** (names and birth dates blanked), which goes after 24 months. Policy *Records*, section 4.3. Two exceptions:

          1. **A dispute is open.** Mark the call as held, with the case number; it stays until the case closes and then gets 30 days.
          2. **Germany.** No recording without consent from *both* ends, asked at the start and audible on the tape. Without it: no recording, so nothing to retain.

          For training, use transcripts, or calls in which the only speaker is us. The system has to be set to 90 days; the default of 12 months was never covered by the policy, and thank you for noticing. I have put the other vendor defaults on my list for #compliance in January.
        `,
        votes: handles('rosa marcus hana grace ines yuki'),
        comments: [
          {
            at: '2026-11-18T15:20:00Z',
            by: 'marcus',
            body: 'Changed to 90 days for all four queues this morning. First deletion runs on Sunday night. If you hold a disputed call, mark it before then.',
          },
        ],
      },
      {
        at: '2026-11-19T01:00:00Z',
        by: 'hana',
        body: 'For Japan: our announcement says that calls are recorded "to improve quality". Training is covered by that, handing a recording to a clinic in a dispute is not. I send a written summary there, and it has always been enough.',
        votes: handles('birgit rosa marcus'),
      },
    ],
  },
]
