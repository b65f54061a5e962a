import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { MoreLink } from '~/ui/more-link'
import { Page, PageHeading } from '~/ui/page'
import { AskedByYou } from './asked-by-you'
import { FilledGaps } from './filled-gaps'
import { GapItem } from './gap-item'
import type { WantedPage } from './wanted-view'

/** What many searched for in vain: what is worth writing next. */
export function WantedBoard({ page }: { page: WantedPage }) {
  const { gaps, next, isFirst, filled, waiting, news } = page
  return (
    <Page aside={<AskedByYou waiting={waiting} news={news} />} asideLabel="What you searched for">
      <PageHeading title="Wanted" note="What several people searched for, and nobody has written down" />
      {gaps.length > 0 ? (
        <Card padded={false}>
          {gaps.map((gap) => (
            <GapItem key={gap.id} gap={gap} />
          ))}
        </Card>
      ) : (
        <EmptyState title="Nothing is wanted at the moment" icon="check">
          <p>
            When three people search for the same thing and do not find it, it stands here, without a word of
            who they are.
          </p>
          <ButtonLink to="/unanswered">Questions that wait for an answer</ButtonLink>
        </EmptyState>
      )}
      <MoreLink older={next && `/wanted?after=${next}`} newest={isFirst ? null : '/wanted'} />
      <FilledGaps filled={filled} />
    </Page>
  )
}
