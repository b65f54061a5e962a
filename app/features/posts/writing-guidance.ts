import type { Kind } from './post-kinds'
import type { PostField } from './post-labels'

export interface Guidance {
  title: string
  lines: string[]
}

/** What helps with a kind as a whole. */
export const KIND_GUIDANCE: Record<Kind, Guidance> = {
  question: {
    title: 'A good question',
    lines: [
      'Say what you want to reach, what you tried, and what happened instead.',
      'One question at a time gets the clearest answer.',
      'Nobody minds a question that was asked before: the answer is one link away.',
    ],
  },
  lesson: {
    title: 'A useful lesson',
    lines: [
      'A failure that is told well is worth more than a success that is not.',
      'Write about the way of working, not about who did it.',
      'Ten honest lines today are better than two polished pages never.',
    ],
  },
  experiment: {
    title: 'A useful write-up',
    lines: [
      'Write down what you expect before you know the result.',
      'A stopped experiment is worth as much as an adopted one.',
      'Say what would have changed your mind.',
    ],
  },
}

const topics: Guidance = {
  title: 'Topics',
  lines: [
    'Whoever follows one of them is told.',
    'One that fits well is better than five that nearly do.',
    'If none fits, leave it empty: somebody adds one later.',
  ],
}

/** What helps with one field, while somebody is in it. */
export const FIELD_GUIDANCE: Record<Kind, Partial<Record<PostField, Guidance>>> = {
  question: {
    title: {
      title: 'A title that is found',
      lines: [
        'Ask it as one whole question, as you would across the table.',
        'Put in the words that somebody with the same trouble would search for: the tool, the message, the place.',
      ],
    },
    body: {
      title: 'What to put in',
      lines: [
        'What you want to reach, and why.',
        'What you tried, and what happened instead: the message as it is, between lines of ```.',
        'What you have ruled out already, so that nobody suggests it again.',
      ],
    },
    topics,
  },
  lesson: {
    title: {
      title: 'A title that is found',
      lines: [
        'Say what happened, not what it is about: “We dropped a column two deploys too early”.',
        'Somebody in a hurry should see from it whether it concerns them.',
      ],
    },
    summary: {
      title: 'The one sentence',
      lines: [
        'It stands in lists, in search and in mails. Most will read this and nothing else.',
        'Say what to do or to look out for, not that something was learned.',
      ],
    },
    whatHappened: {
      title: 'What happened',
      lines: [
        'In the order in which it happened, with times where they matter.',
        'What you saw then, not what you know now.',
        'What it cost: hours, money, customers, sleep.',
      ],
    },
    why: {
      title: 'Why it happened',
      lines: [
        'Ask why until you reach something that could be changed.',
        'Roles and steps rather than names: everybody did what seemed right.',
        'It is fine to say that you do not know for sure.',
      ],
    },
    doDifferently: {
      title: 'What one does differently',
      lines: [
        'This is what others take with them. Say what you do now that you did not do before.',
        'Something one can see being done: a check, a step, a limit. “Be more careful” is none.',
        'Link to what changed, if there is something to link to.',
      ],
    },
    appliesWhere: {
      title: 'Where it applies',
      lines: [
        'The teams, systems and sizes that you know it holds for.',
        'Others say where it did not hold.',
      ],
    },
    reviewBy: {
      title: 'When to look again',
      lines: ['Lessons grow old. You are asked then whether it still holds, in one press.'],
    },
    topics,
  },
  experiment: {
    title: {
      title: 'A title that is found',
      lines: ['Say what you try, or what you found: “14 days convert as well as 30”.'],
    },
    hypothesis: {
      title: 'A hypothesis that can fail',
      lines: [
        'If we do this, then that changes, because of this.',
        'Say how it would look if you were wrong.',
      ],
    },
    primaryMetric: {
      title: 'The one that decides',
      lines: [
        'Choose one before you start; of twenty, one always moves.',
        'Something that you can measure already, in the time that you have.',
      ],
    },
    baseline: {
      title: 'Before',
      lines: ['The metric as it is today, with its unit and where the number is from.'],
    },
    expectedChange: {
      title: 'What you expect',
      lines: ['How far it has to move to be worth it, and by when. Less than that is a no.'],
    },
    method: {
      title: 'How you do it',
      lines: [
        'Who is in it, how they were chosen, how many, for how long.',
        'Enough that another team could do it again.',
        'When you look at the numbers. Looking every day and stopping at a good one finds effects that are none.',
      ],
    },
    guardRails: {
      title: 'What must not get worse',
      lines: ['The numbers at which you would stop at once, and who watches them.'],
    },
    endsOn: { title: 'The day it is decided', lines: ['You are asked for the decision then.'] },
    result: {
      title: 'What came out',
      lines: [
        'The numbers first, with how many they stand for; then what you make of them.',
        'What surprised you is often what helps others most.',
      ],
    },
    topics,
  },
}
