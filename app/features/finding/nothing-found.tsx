import type { ReactNode } from 'react'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { AskButton } from './ask-instead'
import { FoundList } from './found-list'
import { isFiltered, searchPath, unfilteredPath } from './search-choice'
import type { Nearest, SearchPage } from './search-view'

type NothingFoundProps = {
  page: SearchPage
  /** What becomes of the search that found nothing. */
  children?: ReactNode
}

/** Never a dead end: what comes nearest, what to try, and how to ask. */
export function NothingFound({ page, children }: NothingFoundProps) {
  const { choice, words, nearest } = page
  const filtered = isFiltered(choice)
  const simpler = words !== '' && words !== choice.q.trim()
  return (
    <>
      <EmptyState title="Nothing found" icon="search">
        <p>
          {filtered
            ? 'Nothing with these words is left under the filters you picked.'
            : 'Try fewer or other words, or only the ones that an answer would surely have.'}
        </p>
        {children}
        <div className="row nothing-found-ways">
          {filtered && <ButtonLink to={unfilteredPath(choice)}>Clear the filters</ButtonLink>}
          {!filtered && simpler && (
            <ButtonLink to={searchPath(choice, { q: words })}>Search for the words alone</ButtonLink>
          )}
          {choice.page > 1 && <ButtonLink to={searchPath(choice)}>Back to the first results</ButtonLink>}
          <AskButton words={words} />
          {!nearest && (
            <ButtonLink to="/topics" variant="quiet">
              Look through the topics
            </ButtonLink>
          )}
        </div>
      </EmptyState>
      {nearest && <NearestPosts nearest={nearest} />}
    </>
  )
}

function NearestPosts({ nearest: { without, posts } }: { nearest: Nearest }) {
  return (
    <section className="nearest">
      <h2 className="small-heading">
        Close to it, {without === 'filters' ? 'without the filters' : 'with the words alone'}
      </h2>
      <FoundList posts={posts} />
    </section>
  )
}
