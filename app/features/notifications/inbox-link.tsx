import { BarLink } from '~/ui/bar-link'
import { useLiveCount } from './use-live-count'

/** The way to the inbox, in the header, with how much is unread there. */
export function InboxLink({ unread }: { unread: number }) {
  return <BarLink to="/inbox" icon="inbox" label="Inbox" count={useLiveCount(unread)} />
}
