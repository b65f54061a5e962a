import { handles } from '../handles'
import { md } from '../md'
import type { PostStory } from '../story'

export const finance: PostStory[] = [
  {
    kind: 'lesson',
    key: 'supplier-paid-twice',
    at: '2026-02-12T15:30:00Z',
    by: 'daniel',
    space: 'people-and-finance',
    title: 'We paid one agency twice because its invoice came by two roads',
    topics: ['pricing'],
    summary:
      'Match on supplier, amount and service period, because the invoice number is whatever the person typed.',
    whatHappened:
      'A recruiting agency sent invoice 2025-0871 as a PDF to Vikram and through the supplier portal. The portal wrote "2025-0871", the form "0871/2025". Both were approved by the right people, two days apart, and 11,340 EUR left twice on 30 January. The agency told us; we had not noticed.',
    why: 'The duplicate check compares invoice numbers character by character. The second approver saw a name and an amount that they remembered approving something for, which felt like confirmation.',
    doDifferently: md`
      - [x] The check compares supplier, gross amount and service period; any two alike need a note.
      - [x] One road: mails with an attached invoice get a polite reply with the portal's address.
      - [x] Looked back 24 months: two further pairs, 1,260 EUR, both refunded.
    `,
    outcome: 'failed',
    impact: '11,340 EUR out for 9 days; recovered in full',
    appliesWhere: 'Any approval where the same thing can arrive twice',
    reviewBy: '2027-02-12',
    votes: handles('leila vikram elaine birgit'),
    comments: [
      {
        at: '2026-02-13T06:00:00Z',
        by: 'vikram',
        body: 'I uploaded it because I was not sure that the portal had it. Next time I will ask. It takes less time than this lesson took to write.',
      },
    ],
  },
  {
    kind: 'lesson',
    key: 'retry-storm',
    at: '2026-04-09T07:00:00Z',
    by: 'arjun',
    title: 'A retry storm charged 58 patients twice',
    topics: ['pricing', 'incident-response'],
    summary:
      'A timeout means "I do not know", so the retry must carry the same key and the key must be made before the first attempt.',
    whatHappened:
      'On 1 April the card provider answered in 31 seconds instead of 2. Our client gave up at 30 and tried again, up to three times. 58 patients were charged twice, 4 of them three times. All refunded the same day, with a call to each clinic.',
    why: md`
      We did send an idempotency key. It was made *inside* the function that is retried:

      \`\`\`ts
      // before: every attempt is a new payment
      await retry(() => provider.charge(invoice, { idempotencyKey: randomUUID() }))
      \`\`\`

      The test for it passed, because the fake provider in the test ignores the key.
    `,
    doDifferently: md`
      \`\`\`ts
      // after: the key belongs to the intent and is stored with it
      const payment = await payments.open(invoice.id) // unique (invoice_id, purpose)
      await retry(() => provider.charge(invoice, { idempotencyKey: payment.key }))
      \`\`\`

      - [x] Retries wait 1, 4 and 16 seconds ± half, and a breaker opens at 20 % timeouts.
      - [x] The fake provider refuses a charge without a known key.
      - [x] A nightly comparison of our ledger with the provider's file; it pages above zero.
    `,
    outcome: 'failed',
    impact: '58 patients, 5,930 EUR, refunded within 9 hours; two clinics asked for a written explanation',
    appliesWhere: 'Every call that moves money or sends a message, in both directions',
    reviewBy: '2026-10-09',
    votes: handles('devika asha tobias daniel elaine rosa maria nadia lena nuno'),
    comments: [
      {
        at: '2026-04-09T15:00:00Z',
        by: 'daniel',
        body: 'The nightly comparison found a *missing* charge in its first week (38 EUR, from November). It goes both ways.',
      },
      {
        at: '2026-08-07T06:30:00Z',
        by: 'rahul',
        body: 'Read in my first week. Why is the unique index on (invoice, purpose) and not on the key?',
      },
      {
        at: '2026-08-07T07:15:00Z',
        by: 'arjun',
        body: '@rahul Because two workers may both want to open the payment. The index lets one of them win and gives the other the same row, so both would send the same key.',
      },
    ],
  },
  {
    kind: 'question',
    key: 'refund-proration',
    at: '2026-05-12T15:40:00Z',
    by: 'chloe',
    title: 'A clinic goes from annual to monthly in month seven. What do we refund?',
    topics: ['pricing'],
    body: 'They paid 2,280 a year up front (190 a month, the monthly price is 229). They leave annual after seven months and want "the remaining five back". Is it 5 × 190?',
    votes: handles('sam'),
    answers: [
      {
        at: '2026-05-12T17:05:00Z',
        by: 'daniel',
        accepted: true,
        body: md`
          No. The annual price is a discount for staying, so what was used is counted at the monthly price:

          | | |
          |---|---:|
          | paid | 2,280 |
          | used: 7 × 229 | −1,603 |
          | **refund** | **677** |

          5 × 190 would be 950. Section 6.2 of the terms says so, but show them the table, not the section. If they stay with us on monthly you may offer the difference of 273 as credit; above 300 ask me.
        `,
        votes: handles('chloe marcus sam pedro'),
        comments: [
          {
            at: '2026-05-13T14:30:00Z',
            by: 'chloe',
            body: 'Credit offered and accepted. The table did it; there was no argument at all.',
          },
        ],
      },
    ],
  },
  {
    kind: 'experiment',
    key: 'pay-button-first',
    at: '2026-06-29T06:15:00Z',
    by: 'arjun',
    title: 'Moving the pay button above the line items in invoice e-mails',
    topics: ['pricing', 'experiments', 'design'],
    hypothesis:
      'If the amount and the pay button come before the line items then more invoices are paid within a week, because 70 % of patients open the mail on a phone and the button is on the third screen.',
    primaryMetric: 'Invoices paid within 7 days of sending',
    baseline: '61 %',
    expectedChange: 'At least 2 points more',
    method:
      'Split by patient, 30 clinics in Portugal that agreed, one invoice per patient (the first in the period), 6 to 26 July.',
    guardRails:
      'Calls to clinics about "what is this for" do not rise by more than 10 %. Chargebacks are watched for 60 days.',
    startsOn: '2026-07-06',
    endsOn: '2026-09-25',
    status: 'concluded',
    result: md`
      | | items first | button first |
      |---|---:|---:|
      | invoices | 2,959 | 2,971 |
      | paid in 7 days | 1,811 (61.2 %) | 1,928 (64.9 %) |

      **+3.7 points**, 95 % interval 1.2 to 6.1 (p = 0.003). Calls: 41 and 44. Chargebacks after 60 days: 2 and 1.
    `,
    sampleSize: 5930,
    verdict: 'supported',
    numbers: {
      kind: 'proportions',
      nameA: 'Items first',
      nameB: 'Button first',
      sizeA: 2959,
      sizeB: 2971,
      eventsA: 1811,
      eventsB: 1928,
    },
    decision: 'adopt',
    body: 'One invoice per patient is there because families with weekly physiotherapy would have counted ten times. Without that rule the interval looks narrower, and would be wrong. Left for another test: whether reminders benefit too.',
    votes: handles('priya daniel sofia devika elaine chloe'),
    comments: [
      {
        at: '2026-09-28T08:10:00Z',
        by: 'sofia',
        body: 'Kept one line above the button: clinic, date of the visit, amount. In the pilot without it people hesitated. "Pay whom?"',
      },
    ],
  },
  {
    kind: 'question',
    key: 'discount-approval',
    at: '2026-11-12T16:10:00Z',
    by: 'chloe',
    title: 'Who approves 18 % off for three years when the discount table stops at two?',
    topics: ['pricing'],
    body: 'The approval table has one-year and two-year columns. A group with 22 sites wants three years with a fixed price. At 18 % I would need @elaine for two years; for three there is no row. Is there an unwritten rule, or a reason that we do not do it?',
    votes: handles('sam'),
    answers: [
      {
        at: '2026-11-13T15:20:00Z',
        by: 'daniel',
        body: 'A reason: three years at a fixed price means that we carry the inflation and the SMS cost, which rose by 11 % last year. I would agree to three years with a yearly step tied to an index, and treat the discount as in the two-year column. It needs @elaine either way, I can only tell you what finance would say.',
        votes: handles('chloe'),
      },
    ],
  },
]
