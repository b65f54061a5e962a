import type { Ref } from 'react'
import { counted, grouped } from '~/ui/count'
import { Link } from '~/ui/link'
import { PAGE_SIZE, SORTS, type Sort, searchPath } from './search-choice'
import type { SearchPage } from './search-view'

const SORT_WORDS: Record<Sort, string> = {
  relevance: 'Relevance',
  newest: 'Newest',
  useful: 'Most useful',
}

/** How much was found and how fast, read aloud when it changes; and in which order it stands. */
export function SearchSummary({ page, status }: { page: SearchPage; status: Ref<HTMLParagraphElement> }) {
  const { choice, posts, total, tookMs, words } = page
  const sorts = SORTS.filter((sort) => words !== '' || sort !== 'relevance')
  const current = sorts.find((sort) => sort === choice.sort) ?? 'newest'
  const first = (choice.page - 1) * PAGE_SIZE + 1
  const isPart = choice.page > 1 && posts.length > 0
  return (
    <div className="row between search-summary meta">
      <p role="status" ref={status} tabIndex={-1}>
        {isPart && `${grouped(first)} to ${grouped(first + posts.length - 1)} of `}
        {counted(total, 'result')} in {Math.max(1, Math.round(tookMs))} ms
      </p>
      {posts.length > 1 && (
        <nav className="row search-sorts" aria-label="Order of the results" data-keep-scroll>
          {sorts.map((sort) => (
            <Link key={sort} to={searchPath(choice, { sort })} aria-current={sort === current || undefined}>
              {SORT_WORDS[sort]}
            </Link>
          ))}
        </nav>
      )}
    </div>
  )
}
