import { excerpt } from '~/platform/markdown/plain-text'
import { LIGHT } from './mail-colours'
import { MailButton, MailFrame, MailText, SERIF } from './mail-frame'
import type { MailView, MailViewLine } from './mail-view'
import { MailFooter } from './notice-mail'

/** Among many things the beginning of a beginning is enough; in characters. */
const EXCERPT = 180

/** Several things in one mail, under what they are. */
export function DigestMail({ mail }: { mail: MailView }) {
  return (
    <MailFrame {...mail} footer={<MailFooter mail={mail} />}>
      <h1
        className="ink"
        style={{ margin: 0, fontFamily: SERIF, fontSize: 22, lineHeight: 1.3, color: LIGHT.ink }}
      >
        {mail.subject}
      </h1>
      {mail.sections.map(({ label, lines }) => (
        <div key={label}>
          <h2
            className="quiet line"
            style={{
              ...{ margin: '22px 0 0', paddingBottom: 6, borderBottom: `1px solid ${LIGHT.line}` },
              ...{ fontFamily: SERIF, fontSize: 15, fontWeight: 600, color: LIGHT.quiet },
            }}
          >
            {label}
          </h2>
          {lines.map((line) => (
            <DigestLine key={line.id} line={line} />
          ))}
        </div>
      ))}
      <p style={{ margin: '24px 0 0' }}>
        <MailButton href={mail.inboxUrl}>
          {mail.left > 0 ? `Your inbox, with ${mail.left} more` : 'Your inbox'}
        </MailButton>
      </p>
    </MailFrame>
  )
}

function DigestLine({ line }: { line: MailViewLine }) {
  return (
    <div style={{ margin: '16px 0 0' }}>
      <MailText quiet>{line.sentence}</MailText>
      <p style={{ margin: '1px 0 3px' }}>
        <a
          href={line.url}
          className="accent"
          style={{
            ...{ fontFamily: SERIF, fontSize: 17, fontWeight: 600, lineHeight: 1.35 },
            ...{ color: LIGHT.accent, textDecoration: 'none' },
          }}
        >
          {line.title}
        </a>
      </p>
      {line.excerpt && <MailText quiet>{excerpt(line.excerpt, EXCERPT)}</MailText>}
      <MailText quiet>{line.because}.</MailText>
    </div>
  )
}
