import { useFormResult } from '~/platform/form-result'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page } from '~/ui/page'

/** Where a browser without scripts ends up when a follow button is refused; with nothing refused it points onward. */
export function FollowRefused({ name, path }: { name: string; path: string }) {
  const sentences = Object.values(useFormResult().problems)
  return (
    <Page focused>
      <h1>Follow {name}</h1>
      <EmptyState
        title={sentences.length > 0 ? 'Nothing was changed' : `The button is on the page of ${name}`}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ButtonLink to={path}>Go to {name}</ButtonLink>
      </EmptyState>
    </Page>
  )
}
