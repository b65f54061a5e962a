import { type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icon'
import { VisuallyHidden } from './visually-hidden'

type DrawerProps = { id: string; label: string; className: string; children: ReactNode }

/**
 * Navigation that is a column where there is room and a panel over the page where there is not. The browser's own
 * popover opens and closes it, so it works without scripts; the style sheet decides which of the two it is.
 */
export function Drawer({ id, label, className, children }: DrawerProps) {
  const drawer = useRef<HTMLElement>(null)

  // Following a link inside changes the page without loading one, which would leave the panel open over it.
  useEffect(() => {
    const element = drawer.current
    if (!element) return
    function closeAfterLink(event: MouseEvent) {
      const onLink = event.target instanceof Element && event.target.closest('a')
      if (onLink && element?.matches(':popover-open')) element.hidePopover()
    }
    element.addEventListener('click', closeAfterLink)
    return () => element.removeEventListener('click', closeAfterLink)
  }, [])

  return (
    <nav ref={drawer} id={id} className={`drawer ${className}`} aria-label={label} {...popover}>
      <button type="button" className="drawer-close button quiet small" {...pointsAt(id)}>
        <Icon name="x" />
        <VisuallyHidden>Close</VisuallyHidden>
      </button>
      {children}
    </nav>
  )
}

type DrawerButtonProps = { opens: string; label: string; icon: IconName; className: string; quiet?: boolean }

export function DrawerButton({ opens, label, icon, className, quiet }: DrawerButtonProps) {
  return (
    <button type="button" className={`button small ${className}`} {...pointsAt(opens)}>
      <Icon name={icon} />
      {quiet ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </button>
  )
}

// React 18 has no types for these two attributes and passes them through as they are written.
const popover = { popover: 'auto' }

function pointsAt(id: string) {
  return { popovertarget: id }
}
