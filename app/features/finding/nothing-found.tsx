import type { ReactNode } from 'react'
import { SaveSearch } from '~/features/saved-searches/save-search'
import type { NotedSearch } from '~/features/search-log/use-opened-links'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { AskButton } from './ask-instead'
import { FoundList } from './found-list'
import { isFiltered, searchPath, unfilteredPath } from './search-choice'
import type { Nearest, SearchPage } from './search-view'

/** What is only near has no place among the results; the log tells them apart by it. */
const BEYOND = 100

type NothingFoundProps = {
  page: SearchPage
  search?: NotedSearch | null
  /** What becomes of the search that found nothing. */
  children?: ReactNode
}

/** Never a dead end: what comes nearest, what to try, and how to ask. */
export function NothingFound({ page, search, children }: NothingFoundProps) {
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
          <SaveSearch choice={choice} />
          {!nearest && (
            <ButtonLink to="/topics" variant="quiet">
              Look through the topics
            </ButtonLink>
          )}
        </div>
      </EmptyState>
      {nearest && <NearestPosts nearest={nearest} search={search} />}
    </>
  )
}

type NearestPostsProps = { nearest: Nearest; search?: NotedSearch | null }

function NearestPosts({ nearest: { without, posts }, search }: NearestPostsProps) {
  return (
    <section className="nearest">
      <h2 className="small-heading">
        Close to it, {without === 'filters' ? 'without the filters' : 'with the words alone'}
      </h2>
      <FoundList posts={posts} search={search} offset={BEYOND} />
    </section>
  )
}
