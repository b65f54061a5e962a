import { Link } from '~/ui/link'

/** What becomes of a search that found nothing. */
export function Remembered() {
  return (
    <p className="meta">
      You are told when somebody writes it. When three people have searched for the same, it is shown as{' '}
      <Link to="/wanted" className="link">
        wanted
      </Link>
      , without a word of who they are.
    </p>
  )
}
