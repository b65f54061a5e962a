import { Badge } from '~/ui/badge'

/** Says who reads a space; an open one needs no saying. */
export function SpaceBadge({ visibility }: { visibility: string }) {
  return visibility === 'private' ? (
    <Badge icon="lock" tone="plain">
      Members only
    </Badge>
  ) : null
}
