import type { Kind } from '~/features/posts/post-kinds'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { totalsWords } from './totals-words'
import { UseList } from './use-list'
import type { Totals, UsesView } from './uses-view'

/** The way to say that one used this. */
export function UseButton({ to, small }: { to: string; small?: boolean }) {
  return (
    <ButtonLink to={to} variant="primary" size={small ? 'small' : 'normal'}>
      <Icon name="check" />I used this
    </ButtonLink>
  )
}

/** What came of the uses, in a sentence that leads to all of them. */
export function UsesLine({ to, totals }: { to: string; totals: Totals | undefined }) {
  if (!totals) return null
  return (
    <Link to={`${to}#ledger`} className="meta push link">
      {totalsWords(totals)}
    </Link>
  )
}

/** Below a post: the newest entries of its ledger. */
export function UsesSection({ post, uses }: { post: { id: string; kind: Kind }; uses: UsesView }) {
  if (uses.latest.length === 0) return null
  return (
    <section id="uses" className="ledger" aria-labelledby="uses-heading">
      <h2 id="uses-heading">Where it was used</h2>
      <Card padded={false}>
        <UseList uses={uses.latest} />
      </Card>
      {uses.hidden > 0 && (
        <ButtonLink to={`/posts/${post.id}/uses#ledger`} block>
          Show all {uses.hidden + uses.latest.length}
        </ButtonLink>
      )}
    </section>
  )
}
