import { Link } from '~/ui/link'
import { searchPath } from './search-choice'

const EXAMPLES: [typed: string, meaning: string][] = [
  ['"rolling restart"', 'these words, next to each other'],
  ['deploy -friday', 'without this word'],
  ['topic:postgres', 'about a topic'],
  ['by:mara', 'written by somebody, by their handle'],
  ['kind:lesson', 'questions, lessons or experiments only'],
  [
    'is:unanswered',
    'how it stands: answered, accepted, duplicate, contested, overdue, failed, worked, adopt, running …',
  ],
  ['in:everyone', 'in one space'],
  ['after:2025-03', 'since a day, month or year'],
  ['before:2024', 'before one'],
]

/** What can be typed besides words. */
export function OperatorsHelp({ open }: { open?: boolean }) {
  return (
    <details className="operators-help" open={open}>
      <summary>What you can type</summary>
      <dl>
        {EXAMPLES.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <Link to={searchPath(nothingPicked, { q: typed })}>
                <code>{typed}</code>
              </Link>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const nothingPicked = {
  ...{ kind: [], topic: [], space: [], outcome: [], state: [] },
  ...{ q: '', when: null, sort: 'relevance' as const, exact: false, page: 1 },
}
