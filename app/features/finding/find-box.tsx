import { useSearchParams } from '@remix-run/react'
import { SearchBox } from '~/ui/search-box'

/** The search box in the bar of every page. */
export function FindBox() {
  const [params] = useSearchParams()
  return (
    <SearchBox
      action="/search"
      name="q"
      label="Search"
      placeholder="Search questions, lessons, experiments, people…"
      shortcut="/"
      key={params.get('q')}
      defaultValue={params.get('q') ?? ''}
      maxLength={2000}
    />
  )
}
