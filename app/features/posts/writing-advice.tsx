import { Card } from '~/ui/card'
import type { Kind } from './post-kinds'

const ADVICE: Record<Kind, { title: string; lines: string[] }> = {
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

/** What helps whoever writes, beside the form. */
export function WritingAdvice({ kind }: { kind: Kind }) {
  const { title, lines } = ADVICE[kind]
  return (
    <Card title={title}>
      <ul className="stack tight meta">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}
