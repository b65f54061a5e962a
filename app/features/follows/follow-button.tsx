import { useFetcher, useLocation } from '@remix-run/react'
import { Button } from '~/ui/button'
import { classes } from '~/ui/classes'

interface FollowButtonProps {
  /** Where the form goes, such as `/topics/postgres/follow`. */
  action: string
  following: boolean
  /** What is followed, such as `#postgres`. */
  name: string
  /** Draws only "Follow", where the name stands beside it; it is still read aloud. */
  short?: boolean
  size?: 'normal' | 'small'
}

/** Follows, or stops following. It says so at once, before the server has answered. */
export function FollowButton({ action, following, name, short, size }: FollowButtonProps) {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const sent = fetcher.formData?.get('following')
  const on = sent === undefined ? following : sent === '1'
  return (
    <fetcher.Form method="post" action={action} preventScrollReset>
      <input type="hidden" name="following" value={on ? '0' : '1'} />
      <input type="hidden" name="back" value={pathname + search} />
      <Button pressed={on} size={size}>
        {on ? 'Following' : 'Follow'}
        <span className={classes((short || on) && 'visually-hidden')}> {name}</span>
      </Button>
    </fetcher.Form>
  )
}
