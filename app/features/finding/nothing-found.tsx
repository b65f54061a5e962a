import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { AskButton } from './ask-instead'
import { isFiltered, type SearchChoice, searchPath, unfilteredPath } from './search-choice'

type NothingFoundProps = { choice: SearchChoice; words: string }

/** Never a dead end: what to try, and how to ask. */
export function NothingFound({ choice, words }: NothingFoundProps) {
  const filtered = isFiltered(choice)
  const simpler = words !== '' && words !== choice.q.trim()
  return (
    <EmptyState title="Nothing found" icon="search">
      <p>
        {filtered
          ? 'Nothing with these words is left under the filters you picked.'
          : 'Try fewer or other words, or only the ones that an answer would surely have.'}
      </p>
      <div className="row">
        {filtered && <ButtonLink to={unfilteredPath(choice)}>Clear the filters</ButtonLink>}
        {!filtered && simpler && (
          <ButtonLink to={searchPath(choice, { q: words })}>Search for the words alone</ButtonLink>
        )}
        {choice.page > 1 && <ButtonLink to={searchPath(choice)}>Back to the first results</ButtonLink>}
        <AskButton words={words} />
      </div>
    </EmptyState>
  )
}
