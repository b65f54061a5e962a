import { Icon, type IconName } from './icon'
import { NavLink } from './link'

type BarLinkProps = { to: string; icon: IconName; label: string; count?: number; primary?: boolean }

/** A link in the header bar. Its word gives way to its icon where there is little room. */
export function BarLink({ to, icon, label, count, primary }: BarLinkProps) {
  return (
    <NavLink to={to} className={`bar-link button ${primary ? 'primary' : 'quiet'}`}>
      <Icon name={icon} />
      <span className="bar-label">{label}</span>
      {count ? <span className="badge tone-good">{count > 99 ? '99+' : count}</span> : null}
    </NavLink>
  )
}
