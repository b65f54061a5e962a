import { KIND_NAMES, KINDS, type Kind } from '~/features/posts/post-kinds'
import { Tabs } from '~/ui/tabs'

/** The kind of posts that an address asks for; anything unknown means all. */
export function kindIn(request: Request): Kind | null {
  const wanted = new URL(request.url).searchParams.get('kind')
  return KINDS.find((kind) => kind === wanted) ?? null
}

export function kindPath(slug: string, kind: Kind | null): string {
  return `/topics/${slug}${kind ? `?kind=${kind}` : ''}`
}

interface TopicTabsProps {
  slug: string
  counts: Partial<Record<Kind, number>>
  kind: Kind | null
}

export function TopicTabs({ slug, counts, kind }: TopicTabsProps) {
  const all = KINDS.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  return (
    <Tabs
      label="Kinds of posts"
      items={[
        { to: kindPath(slug, null), label: 'All', count: all, current: kind === null },
        ...KINDS.map((each) => ({
          to: kindPath(slug, each),
          label: KIND_NAMES[each].many,
          count: counts[each] ?? 0,
          current: kind === each,
        })),
      ]}
    />
  )
}
