import { PersonLink } from '~/features/people/person-link'
import { useFormResult } from '~/platform/form-result'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { useClock } from '~/ui/clock'
import { EmptyState } from '~/ui/empty-state'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { BookForm } from './book-form'
import type { openSlots } from './open-slots.server'
import { SlotList } from './slot-list'

type OpenSlots = Awaited<ReturnType<typeof openSlots>>

/** Somebody's office hours in the weeks to come, on the reader's own clock. */
export function SlotsPage({ host, slots, paused, helpsWith, isViewer }: OpenSlots) {
  const { problems } = useFormResult()
  const { timeZone } = useClock()
  const mayBook = !isViewer && slots.some(({ state }) => state === 'free' || state === 'held')
  return (
    <Page focused>
      <PageHeading
        title={isViewer ? 'Your office hours' : `Office hours of ${host.name}`}
        note={`Times in ${timeZone.replaceAll('_', ' ')}`}
      >
        {isViewer && <ButtonLink to="/mentors/hours">Change them</ButtonLink>}
      </PageHeading>
      <FormProblems problems={problems} />
      <div className="stack">
        {!isViewer && (
          <Card className="stack tight">
            <PersonLink person={host} note={[host.title, host.team].filter(Boolean).join(' · ')} />
            <p>{helpsWith}</p>
          </Card>
        )}
        {slots.length === 0 ? (
          <NoSlots name={isViewer ? null : host.name} paused={paused} />
        ) : (
          <>
            {mayBook && <BookForm slots={slots} />}
            <SlotList slots={slots} isViewer={isViewer} />
          </>
        )}
      </div>
    </Page>
  )
}

/** `name` is null on one's own page. */
function NoSlots({ name, paused }: { name: string | null; paused: boolean }) {
  const title = paused
    ? `${name ? `${name} takes` : 'You take'} a pause`
    : 'No office hours in the next four weeks'
  return (
    <EmptyState title={title} icon="clock">
      <p>
        {name
          ? 'Ask a question instead: it reaches everybody who knows.'
          : 'Half an hour a week is enough to begin with.'}
      </p>
      {name ? (
        <ButtonLink to="/posts/new">Ask a question</ButtonLink>
      ) : (
        <ButtonLink to={paused ? '/mentors/offer' : '/mentors/hours'}>
          {paused ? 'Your offer' : 'Add a slot'}
        </ButtonLink>
      )}
    </EmptyState>
  )
}
