import { md } from './md'
import type { TemplateStory } from './story'

export const templates: TemplateStory[] = [
  {
    ...{
      kind: 'lesson',
      name: 'Incident',
      topic: 'incident-response',
      by: 'devika',
      at: '2026-01-08T09:00:00Z',
    },
    texts: {
      whatHappened: md`
        **What people noticed:**

        | When (UTC) | What |
        | --- | --- |
        |  | First sign |
        |  | Somebody was paged |
        |  | It was over |

        **What it cost:**
      `,
      why: md`
        **What made it happen:**

        **What let it go unnoticed:**

        **What went well:**
      `,
      doDifferently: md`
        - [ ]
      `,
    },
  },
  {
    ...{ kind: 'question', name: 'Something does not work', by: 'devika', at: '2026-01-08T09:10:00Z' },
    texts: {
      body: md`
        **What I want to reach:**

        **What I tried:**

        **What happened instead:**

        **Since when, and where:**
      `,
    },
  },
  {
    ...{
      kind: 'experiment',
      name: 'Test with two groups',
      topic: 'experiments',
      by: 'devika',
      at: '2026-01-08T09:20:00Z',
    },
    texts: {
      hypothesis: 'If we …, then …, because …',
      method: md`
        **Who is in it, and how the groups are drawn:**

        **How many, for how long:**

        **When we look at the numbers:**
      `,
      guardRails: 'We stop at once when … falls below …',
    },
  },
]
