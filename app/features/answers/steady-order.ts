import { useRef } from 'react'

/**
 * The items in the order in which they were first drawn, new ones last: a vote or an acceptance must not move what
 * somebody is reading. The next visit shows them in the server's order. Give the component a key for another list.
 */
export function useSteadyOrder<Item extends { id: string }>(items: Item[]): Item[] {
  const before = useRef<string[]>([])
  const left = new Map(items.map((item) => [item.id, item]))
  const steady: Item[] = []
  for (const id of [...before.current, ...left.keys()]) {
    const item = left.get(id)
    if (!item) continue
    left.delete(id)
    steady.push(item)
  }
  before.current = steady.map(({ id }) => id)
  return steady
}
