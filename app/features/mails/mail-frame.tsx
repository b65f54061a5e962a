import type { CSSProperties, ReactNode } from 'react'
import { LIGHT, STYLES } from './mail-colours'

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
export const SERIF = "Georgia, 'Times New Roman', serif"

const text: CSSProperties = { margin: 0, fontFamily: SANS, fontSize: 15, lineHeight: 1.5, color: LIGHT.ink }
export const QUIET: CSSProperties = { ...text, fontSize: 13, color: LIGHT.quiet }

interface Props {
  siteName: string
  siteUrl: string
  subject: string
  /** What lists of mails show after the subject. */
  preview: string
  footer: ReactNode
  children: ReactNode
}

/** The document around every mail: one column of at most 600 pixels, made of tables for programs that know nothing else. */
export function MailFrame({ siteName, siteUrl, subject, preview, footer, children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant; React would escape its quotes */}
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body className="paper" style={{ margin: 0, padding: 0, background: LIGHT.paper }}>
        <div style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>{preview}</div>
        <Table className="paper" style={{ background: LIGHT.paper }}>
          <td className="outer" align="center" style={{ padding: '24px 12px' }}>
            <Table style={{ maxWidth: 600 }}>
              <td className="pad" style={{ padding: '0 24px 14px' }}>
                <a
                  href={siteUrl}
                  className="accent"
                  style={{ ...text, color: LIGHT.accent, fontWeight: 600, textDecoration: 'none' }}
                >
                  {siteName}
                </a>
              </td>
            </Table>
            <Table
              className="card"
              style={{
                maxWidth: 600,
                background: LIGHT.card,
                border: `1px solid ${LIGHT.line}`,
                borderRadius: 10,
              }}
            >
              <td className="pad" style={{ padding: '24px 28px' }}>
                {children}
              </td>
            </Table>
            <Table style={{ maxWidth: 600 }}>
              <td className="pad quiet" style={{ ...QUIET, padding: '16px 24px' }}>
                {footer}
              </td>
            </Table>
          </td>
        </Table>
      </body>
    </html>
  )
}

interface TableProps {
  className?: string
  style: CSSProperties
  children: ReactNode
}

function Table({ className, style, children }: TableProps) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      className={className}
      style={{ borderCollapse: 'separate', borderSpacing: 0, ...style }}
    >
      <tbody>
        <tr>{children}</tr>
      </tbody>
    </table>
  )
}

export function MailText({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return (
    <p className={quiet ? 'quiet' : 'ink'} style={quiet ? QUIET : text}>
      {children}
    </p>
  )
}

export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="accent" style={{ color: LIGHT.accent }}>
      {children}
    </a>
  )
}

export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  const look = { background: LIGHT.accent, color: LIGHT.onAccent, borderRadius: 8, padding: '10px 18px' }
  return (
    <a
      href={href}
      className="button"
      style={{ ...text, ...look, display: 'inline-block', fontWeight: 600, textDecoration: 'none' }}
    >
      {children}
    </a>
  )
}
