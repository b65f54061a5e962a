import { LIGHT } from './mail-colours'
import { MailButton, MailFrame, MailLink, MailText, SERIF } from './mail-frame'
import type { MailView } from './mail-view'

/** A mail about one thing: who did what, the beginning of what they wrote, and one way to it. */
export function NoticeMail({ mail }: { mail: MailView }) {
  const [line] = mail.lines
  if (!line) return null
  return (
    <MailFrame {...mail} footer={<MailFooter mail={mail} />}>
      <MailText>{line.sentence}</MailText>
      <h1
        className="ink"
        style={{ margin: '6px 0 0', fontFamily: SERIF, fontSize: 22, lineHeight: 1.3, color: LIGHT.ink }}
      >
        {line.title}
      </h1>
      {line.excerpt && (
        <blockquote
          className="line"
          style={{ margin: '16px 0 0', padding: '2px 0 2px 14px', borderLeft: `3px solid ${LIGHT.line}` }}
        >
          <MailText>{line.excerpt}</MailText>
        </blockquote>
      )}
      <p style={{ margin: '22px 0 0' }}>
        <MailButton href={line.url}>Read it</MailButton>
      </p>
    </MailFrame>
  )
}

/** Why the mail came, and every way to have fewer of them. */
export function MailFooter({ mail: { why, stops, settingsUrl } }: { mail: MailView }) {
  return (
    <>
      <p style={{ margin: 0 }}>{why}</p>
      <p style={{ margin: '8px 0 0' }}>
        {[...stops, { label: 'How you are told', url: settingsUrl }].map(({ label, url }, index) => (
          <span key={url}>
            {index > 0 && ' · '}
            <MailLink href={url}>{label}</MailLink>
          </span>
        ))}
      </p>
    </>
  )
}
