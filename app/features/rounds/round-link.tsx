import { ButtonLink } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { monthWords } from './months'
import type { RoundOf } from './round-of.server'

type RoundLinkProps = { postId: string; round: RoundOf; mayNominate: boolean }

/** From a told failure to the round that has it, or could have it. */
export function RoundLink({ postId, round: { id, month, has }, mayNominate }: RoundLinkProps) {
  if (!has && !mayNominate) return null
  return (
    <ButtonLink to={has ? `/rounds/${id}` : `/rounds/${id}?post=${postId}`} variant="quiet" size="small">
      <Icon name="star" />
      {has ? `In the round of ${monthWords(month)}` : `Nominate for ${monthWords(month)}`}
    </ButtonLink>
  )
}
