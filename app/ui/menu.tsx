import { type ButtonHTMLAttributes, type ReactNode, useEffect, useRef } from 'react'
import { Icon, type IconName } from './icon'
import { Link } from './link'
import { VisuallyHidden } from './visually-hidden'

type MenuProps = {
  /** What is drawn on the button that opens it. */
  label: ReactNode
  /** What that button is called aloud. */
  name: string
  children: ReactNode
}

/** A few links and buttons behind one. It opens without scripts; with them it closes on Escape and elsewhere. */
export function Menu({ label, name, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const details = menu.current
    if (!details) return
    function close(event: Event) {
      if (!details?.open || !dismisses(event, details)) return
      details.open = false
      if (event instanceof KeyboardEvent) details.querySelector('summary')?.focus()
    }
    const moments = ['click', 'keydown', 'submit', 'focusin']
    for (const moment of moments) document.addEventListener(moment, close)
    return () => {
      for (const moment of moments) document.removeEventListener(moment, close)
    }
  }, [])

  return (
    <details className="menu" ref={menu}>
      <summary className="menu-button">
        {label}
        <VisuallyHidden>{name}</VisuallyHidden>
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}

function dismisses(event: Event, details: HTMLDetailsElement): boolean {
  if (event instanceof KeyboardEvent) return event.key === 'Escape'
  if (!(event.target instanceof Element)) return false
  if (!details.contains(event.target)) return true
  return event.type === 'submit' || (event.type === 'click' && event.target.closest('a') !== null)
}

export function MenuLink({ to, icon, children }: { to: string; icon?: IconName; children: ReactNode }) {
  return (
    <Link to={to} className="menu-item">
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}

/** Submits the form it stands in. */
export function MenuButton({
  icon,
  children,
  ...rest
}: { icon?: IconName } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="submit" {...rest} className="menu-item">
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
