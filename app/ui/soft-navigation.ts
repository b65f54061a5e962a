import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/** Files are the browser's own business; everything else of this site is a page. */
const FILES = /^\/(media|assets|files\/[0-9a-z]{12})\//

/**
 * Follows links within the site without a reload. Where it does not run, links are links. Use it once, at the root.
 * A link inside something with `data-keep-scroll` changes what is shown and leaves the reader where they are.
 */
export function useSoftNavigation(): void {
  const navigate = useNavigate()
  useEffect(() => {
    function follow(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isPlainClick(event) || !isPageOfOurs(link)) return
      event.preventDefault()
      const to = link.pathname + link.search + link.hash
      navigate(to, {
        replace: link.href === location.href,
        preventScrollReset: link.closest('[data-keep-scroll]') !== null,
      })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

/** Not one that opens a tab, a window or a menu, and not one that something on the page has answered already. */
function isPlainClick(event: MouseEvent): boolean {
  const isModified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return !event.defaultPrevented && event.button === 0 && !isModified
}

function isPageOfOurs(link: HTMLAnchorElement): boolean {
  if (!link.href || link.origin !== location.origin || link.target || link.hasAttribute('download'))
    return false
  // A place on this page: the browser goes there itself and marks it as :target.
  const isHere = link.pathname === location.pathname && link.search === location.search && link.hash !== ''
  return !isHere && !FILES.test(link.pathname)
}
