import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Tone, toneClass } from './tone'

type CardProps = {
  /** The small heading in capitals, as beside a page. */
  title?: string
  /** Draws a stripe of this colour at the start edge. */
  tone?: Tone
  /** Off for a card that holds `<CardItem>`s. */
  padded?: boolean
  className?: string
  children: ReactNode
}

export function Card({ title, tone, padded = true, className, children }: CardProps) {
  const Box = title ? 'section' : 'div'
  return (
    <Box className={classes('card', padded && 'padded', tone && 'toned', toneClass(tone), className)}>
      {title && <h2 className="card-title">{title}</h2>}
      {children}
    </Box>
  )
}

/** One of several things in a card, with a line between them. */
export function CardItem({
  id,
  className,
  children,
}: {
  id?: string
  className?: string
  children: ReactNode
}) {
  return (
    <article className={classes('card-item', className)} id={id}>
      {children}
    </article>
  )
}
