import { useFetcher } from '@remix-run/react'
import { ignoreWhile, Refusal } from '~/features/votes/vote-buttons'
import type { FormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'

type AcceptButtonProps = { postId: string; answerId: string; accepted: boolean }

/** For the asker: this one helped. Pressed again it takes that back; pressed on another answer it moves there. */
export function AcceptButton({ postId, answerId, accepted }: AcceptButtonProps) {
  const fetcher = useFetcher<FormResult | null>()
  const sent = fetcher.formData?.get('accepted')
  const shown = typeof sent === 'string' ? sent === answerId : accepted
  return (
    <fetcher.Form
      method="post"
      action={`/posts/${postId}/resolution`}
      className="accept-button"
      onSubmit={(event) => ignoreWhile(fetcher.state !== 'idle', event)}
    >
      <Button name="accepted" value={shown ? '' : answerId} pressed={shown} size="small">
        <Icon name="check" />
        {shown ? 'Accepted by you' : 'This answered my question'}
      </Button>
      <Refusal problems={fetcher.data?.problems} />
    </fetcher.Form>
  )
}
