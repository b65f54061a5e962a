import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** What stands where there is nothing yet: why, and what one can do about it. */
export function EmptyState({
  title,
  icon,
  children,
}: {
  title: string
  icon?: IconName
  children?: ReactNode
}) {
  return (
    <div className="empty-state">
      {icon && (
        <span className="empty-state-icon">
          <Icon name={icon} />
        </span>
      )}
      <h2>{title}</h2>
      {children}
    </div>
  )
}
