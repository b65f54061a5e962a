import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import type { FormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'
import { counted, grouped } from '~/ui/count'
import { Icon } from '~/ui/icon'

type VoteButtonsProps = {
  /** Where the vote is sent. */
  action: string
  score: number
  /** The viewer's own vote: 1, 0 or -1. */
  vote: number
  mayVote: boolean
  /** Questions and answers can be voted down, lessons and experiments cannot. */
  mayVoteDown: boolean
  className?: string
}

/** The votes on a post or an answer. With JavaScript the count moves at once and the page stays where it is. */
export function VoteButtons({ action, score, vote, mayVote, mayVoteDown, className }: VoteButtonsProps) {
  const fetcher = useFetcher<FormResult | null>()
  const sent = fetcher.formData?.get('value')
  const own = typeof sent === 'string' ? Number(sent) : vote
  const shown = score - vote + own
  const said = mayVoteDown
    ? `Useful: score ${shown}`
    : `${counted(shown, 'person', 'people')} found this useful`
  if (!mayVote) return <Score shown={shown} said={said} className={className} />
  const busy = fetcher.state !== 'idle'
  return (
    <fetcher.Form
      method="post"
      action={action}
      className={classes('vote-buttons', className)}
      onSubmit={(event) => ignoreWhile(busy, event)}
    >
      <Button name="value" value={own === 1 ? '0' : '1'} pressed={own === 1} title="This is useful">
        <Icon name="chevron-up" />
        <span aria-hidden="true">{grouped(shown)}</span>
        <span className="visually-hidden">{said}</span>
      </Button>
      {mayVoteDown && (
        <Button
          name="value"
          value={own === -1 ? '0' : '-1'}
          pressed={own === -1}
          variant="quiet"
          title="This is not useful"
        >
          <Icon name="chevron-down" label="Not useful" />
        </Button>
      )}
      <Refusal problems={fetcher.data?.problems} />
    </fetcher.Form>
  )
}

function Score({ shown, said, className }: { shown: number; said: string; className?: string }) {
  return (
    <span className={classes('vote-score', className)} title={said}>
      <Icon name="chevron-up" />
      <span aria-hidden="true">{grouped(shown)}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}

/** A disabled button would drop the focus; this one only waits for the answer to its last press. */
export function ignoreWhile(busy: boolean, event: FormEvent): void {
  if (busy) event.preventDefault()
}

/** Why a press of a button was refused, beside the button. */
export function Refusal({ problems }: { problems: Record<string, string> | undefined }) {
  return (
    <span role="status" className="refusal">
      {Object.values(problems ?? {}).join(' ')}
    </span>
  )
}
