import { useFormResult } from '~/platform/form-result'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page } from '~/ui/page'

/** Where a button of the board ends up when it is refused; with nothing refused it points to the board. */
export function GapRefused() {
  const sentences = Object.values(useFormResult().problems)
  return (
    <Page focused>
      <h1>Wanted</h1>
      <EmptyState title={sentences.length > 0 ? 'Nothing was changed' : 'The button is on the board'}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ButtonLink to="/wanted">Go to the board</ButtonLink>
      </EmptyState>
    </Page>
  )
}
