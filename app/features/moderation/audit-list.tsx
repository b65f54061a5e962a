import { AuthorLink } from '~/features/people/author-link'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { AuditLine } from './audit-page.server'
import { actWords } from './audit-words'

/** Who did what to what, when and why; nothing here can be changed. */
export function AuditLines({ lines, about }: { lines: AuditLine[]; about?: (subject: string) => string }) {
  return (
    <ol className="stack audit-lines">
      {lines.map((line) => (
        <li key={line.id} className="stack tight">
          <p>
            <AuthorLink handle={line.by.handle}>
              <b>{line.by.name}</b>
            </AuthorLink>{' '}
            {actWords(line.what)} <Subject line={line} about={about} />
          </p>
          {line.why && <p>{`“${line.why}”`}</p>}
          <p className="meta">
            <RelativeTime at={new Date(line.at)} />
            {line.space && ` · in ${line.space}`}
            {line.before !== line.after && ` · ${[line.before, line.after].filter(Boolean).join(' → ')}`}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Subject({ line, about }: { line: AuditLine; about?: (subject: string) => string }) {
  const { noun, about: it, subject } = line
  const under = noun === 'answer' || noun === 'comment'
  const what = `${noun === 'answer' ? 'an' : 'a'} ${noun}`
  return (
    <>
      {under || !it ? what : ''}
      {it && (
        <>
          {under && ' under '}
          <Link to={it.path} className="link">
            {it.title}
          </Link>
        </>
      )}
      {about && (
        <>
          {' · '}
          <Link to={about(subject)} className="meta">
            all about it
          </Link>
        </>
      )}
    </>
  )
}
