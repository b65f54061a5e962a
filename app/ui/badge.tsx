import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { type Tone, toneClass } from './tone'

type BadgeProps = {
  tone?: Tone
  /** A pill says what something is; a state says how it stands. */
  shape?: 'pill' | 'state'
  icon?: IconName
  children: ReactNode
}

export function Badge({ tone, shape = 'state', icon, children }: BadgeProps) {
  return (
    <span className={classes('badge', shape === 'pill' && shape, toneClass(tone))}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
