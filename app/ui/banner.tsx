import type { ReactNode } from 'react'
import { classes } from './classes'

type BannerProps = { tone?: 'info' | 'good' | 'warn' | 'bad'; children: ReactNode }

/** A note across the page, read aloud when it appears; at once where something is wrong. */
export function Banner({ tone = 'info', children }: BannerProps) {
  return (
    <div
      className={classes('banner', tone !== 'info' && `tone-${tone}`)}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      {children}
    </div>
  )
}
