import { useEffect, useState } from 'react'
import { postPath } from '~/features/posts/post-kinds'
import { openingPath, openingValues } from './opening-path'

/** What a link to a result has to say for the log. */
export interface NotedSearch {
  id: string
  /** When its results were shown, in milliseconds. */
  at: number
  text: string
}

interface OpenedLink {
  to: string
  onClick?: () => void
  onAuxClick?: (event: { button: number }) => void
}

/**
 * Links to results that say which was opened. Without scripts they go by an address that notes it and leads on; with
 * scripts they are the posts' own, which can be copied and cost no detour, and a beacon tells of the click.
 */
export function useOpenedLinks(search: NotedSearch | null) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return (post: { id: string; slug: string }, position: number): OpenedLink => {
    if (!search) return { to: postPath(post) }
    const values = openingValues({ search: search.id, at: search.at, text: search.text, position })
    if (!scripted) return { to: `${openingPath(post.id)}?${values}` }
    const tell = () => void navigator.sendBeacon(openingPath(post.id), values)
    const tellOfMiddleButton = ({ button }: { button: number }) => void (button === 1 && tell())
    return { to: postPath(post), onClick: tell, onAuxClick: tellOfMiddleButton }
  }
}
