import type { ReactNode } from 'react'

/** Words that are read aloud and not drawn. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}
