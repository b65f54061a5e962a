import { useFormResult } from '~/platform/form-result'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page } from '~/ui/page'

/** What a browser without JavaScript sees when a button on a post could not do what it says. */
export function RefusedPage({ title, path }: { title: string; path: string }) {
  const sentences = Object.values(useFormResult().problems)
  return (
    <Page focused>
      <h1>{title}</h1>
      <EmptyState title={sentences.length > 0 ? 'That did not go through' : 'There is nothing to do here'}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ButtonLink to={path}>Back to the post</ButtonLink>
      </EmptyState>
    </Page>
  )
}
