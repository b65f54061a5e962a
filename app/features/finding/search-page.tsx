import { useRef } from 'react'
import type { NotedSearch } from '~/features/search-log/use-opened-links'
import { Remembered } from '~/features/wanted/remembered'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { Page } from '~/ui/page'
import { ActiveFilters } from './active-filters'
import { AskInstead } from './ask-instead'
import { Corrected } from './corrected'
import { Facets } from './facets'
import { FoundList } from './found-list'
import { NamedStrip } from './named-strip'
import { NothingFound } from './nothing-found'
import { OperatorsHelp } from './operators-help'
import { PeopleWhoKnow } from './people-who-know'
import { MAX_PAGE, PAGE_SIZE, searchPath } from './search-choice'
import { SearchSummary } from './search-summary'
import type { SearchPage } from './search-view'
import { useKeptFocus } from './use-kept-focus'

/** What was found, what can be picked, and whom one could ask. */
export function SearchResults({ page, search }: { page: SearchPage; search?: NotedSearch | null }) {
  const { choice, posts, facets, named, people, problems, note, words, correction } = page
  const status = useRef<HTMLParagraphElement>(null)
  useKeptFocus(status)
  const asked = choice.q.trim()
  const hasFacets = facets.some(({ options }) => options.length > 0)
  return (
    <Page
      side={hasFacets && <Facets facets={facets} choice={choice} />}
      aside={
        <>
          <PeopleWhoKnow people={people} />
          <OperatorsHelp open={asked === ''} />
        </>
      }
      asideLabel="Beside the results"
    >
      <h1 className="visually-hidden">{asked ? `Results for ${shortened(asked)}` : 'Search'}</h1>
      {problems.length > 0 && (
        <Banner>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Banner>
      )}
      {correction && <Corrected correction={correction} choice={choice} />}
      <SearchSummary page={page} status={status} />
      <ActiveFilters facets={facets} choice={choice} />
      <NamedStrip {...named} />
      {note && <p className="meta search-note">{note}</p>}
      {posts.length > 0 ? (
        <FoundList posts={posts} search={search} offset={(choice.page - 1) * PAGE_SIZE} />
      ) : (
        <NothingFound page={page} search={search}>
          {search && !page.filtered && <Remembered />}
        </NothingFound>
      )}
      <More page={page} />
      {posts.length > 0 && asked && <AskInstead words={words} choice={choice} />}
    </Page>
  )
}

function More({ page: { choice, more } }: { page: SearchPage }) {
  if (choice.page === MAX_PAGE) {
    return (
      <p className="meta more-link">
        Further results are not shown. Add a word or pick a filter to narrow them down.
      </p>
    )
  }
  if (!more) return null
  return (
    <nav className="more-link" aria-label="More of the results">
      <ButtonLink to={searchPath(choice, { page: choice.page + 1 })} className="push" rel="next">
        More results
        <Icon name="arrow-right" />
      </ButtonLink>
    </nav>
  )
}

export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
