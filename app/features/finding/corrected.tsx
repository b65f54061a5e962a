import type { Correction } from '#search/index'
import { Link } from '~/ui/link'
import { type SearchChoice, searchPath } from './search-choice'

/** What typed words were taken for, with the way back to them; or what they may have been meant as. */
export function Corrected({ correction, choice }: { correction: Correction; choice: SearchChoice }) {
  const { kind, words, original } = correction
  if (kind === 'suggested') {
    return (
      <p className="corrected">
        Did you mean <Link to={searchPath(choice, { q: words })}>{words}</Link>?
      </p>
    )
  }
  return (
    <p className="corrected">
      Showing results for <Link to={searchPath(choice, { q: words })}>{words}</Link>.{' '}
      <span className="meta">
        Search instead for <Link to={searchPath(choice, { q: original, exact: true })}>{original}</Link>
      </span>
    </p>
  )
}
