import type { ReactNode } from 'react'
import { MAIN_ID } from './skip-link'

type AuthPageProps = {
  name: string
  title: string
  lead?: ReactNode
  /** Below the card: the other ways in. */
  footer?: ReactNode
  children: ReactNode
}

/** A calm page with one card, for whoever is not inside yet. */
export function AuthPage({ name, title, lead, footer, children }: AuthPageProps) {
  return (
    <main id={MAIN_ID} className="auth-page">
      <a href="/" className="brand">
        <span className="brand-mark" />
        {name}
      </a>
      <div className="auth-card card">
        <h1>{title}</h1>
        {lead && <p className="auth-lead">{lead}</p>}
        {children}
      </div>
      {footer && <div className="auth-footer">{footer}</div>}
    </main>
  )
}
