import { renderToStaticMarkup } from 'react-dom/server'
import type { Viewer } from '~/features/accounts/viewer'
import { NOTICE_KIND_NAMES, noticeKind } from '~/features/notifications/notice-kinds'
import { env } from '~/platform/env.server'
import type { Mail } from '~/platform/mail/send-mail.server'
import { row, sql } from '~/platform/sql.server'
import { counted } from '~/ui/count'
import { bounceAddress } from './bounce-address.server'
import { DigestMail } from './digest-mail'
import { type MailView, mailAsText } from './mail-view'
import { NoticeMail } from './notice-mail'
import { stopLinks } from './stop-links.server'
import { stopWords } from './stop-words'
import type { MailKind, MailLine } from './told-lines.server'

/** More than this nobody reads in a mail; the inbox has all of it. */
const MOST = 30

interface Wanted {
  id: string
  kind: MailKind
  to: string
}

/**
 * The mail that tells the viewer these lines, as text and as HTML, with the headers that let programs file it, thread it
 * by its post, answer it not at all, and end it with one press (RFC 2919, 3834, 8058).
 */
export function mailFor(viewer: Viewer, { id, kind, to }: Wanted, lines: MailLine[]): Mail {
  const view = viewOf(viewer, kind, lines)
  const { hostname } = new URL(env().appUrl)
  const [first] = lines
  const single = kind === 'notice' && lines.length === 1 ? first : undefined
  const root = single?.postId && `<post-${single.postId}@${hostname}>`
  const list = kind === 'digest' ? 'digest' : (first?.kind ?? 'notices')
  const [stop] = view.stops
  const html = renderToStaticMarkup(single ? <NoticeMail mail={view} /> : <DigestMail mail={view} />)
  return {
    to,
    subject: view.subject,
    text: mailAsText(view),
    html: `<!doctype html>${html}`,
    returnTo: bounceAddress(id),
    messageId: `<mail-${id}@${hostname}>`,
    headers: {
      // Nobody sent the root: programs gather under it what names it.
      ...(root && { 'In-Reply-To': root, References: root }),
      'List-Id': `<${list}.notices.${hostname}>`,
      ...(stop && {
        'List-Unsubscribe': `<${stop.url}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      Precedence: 'bulk',
    },
  }
}

function viewOf(viewer: Viewer, kind: MailKind, lines: MailLine[]): MailView {
  const siteUrl = env().appUrl
  const siteName = row<{ name: string }>(sql`select name from "Site"`)?.name ?? 'Hindsight'
  const shown = lines.slice(0, MOST).map((line) => ({ ...line, url: siteUrl + line.path }))
  const [first] = lines
  const single = kind === 'notice' && lines.length === 1 ? first : undefined
  const subject = subjectOf(kind, lines)
  return {
    ...{ siteName, siteUrl, subject, lines: shown },
    preview: single
      ? `${single.sentence} ${single.title}. ${single.excerpt}`
      : shown.map(({ title }) => title).join(' · '),
    sections: single ? [] : sectionsOf(shown),
    left: lines.length - shown.length,
    why: single
      ? `You get this mail at once because of how you want to be told: ${noticeKind(single.kind).label}. ${single.because}.`
      : kind === 'digest'
        ? 'This is what you have not read yet and have not been told by mail before.'
        : `You get these at once because of how you want to be told: ${noticeKind(first?.kind ?? '').label}.`,
    stops: stopsOf(viewer, kind, lines),
    settingsUrl: `${siteUrl}/settings/notifications`,
    inboxUrl: `${siteUrl}/inbox?show=unread`,
  }
}

function subjectOf(kind: MailKind, lines: MailLine[]): string {
  const [first] = lines
  const label = noticeKind(first?.kind ?? '').label
  if (kind === 'digest') return `${counted(lines.length, 'thing', 'things')} you have not seen yet`
  if (lines.length > 1) return `${label}: ${lines.length} new`
  const title = first?.title || label
  // What follows a post is filed with it by programs that look at subjects as well.
  return first?.postId && first.kind !== 'post' ? `Re: ${title}` : title
}

function sectionsOf<Line extends { kind: string }>(lines: Line[]): { label: string; lines: Line[] }[] {
  return NOTICE_KIND_NAMES.map((name) => ({
    label: noticeKind(name).label,
    lines: lines.filter(({ kind }) => kind === name),
  })).filter((section) => section.lines.length > 0)
}

/** The first is what the button of a mail program stops. */
function stopsOf(viewer: Viewer, kind: MailKind, lines: MailLine[]): MailView['stops'] {
  const link = stopLinks(viewer.id)
  if (kind === 'digest') return [{ label: 'No more digests', url: link('digest', 'all') }]
  const [first] = lines
  if (!first) return []
  const stops = [{ label: stopWords({ what: 'kind', name: first.kind }).does, url: link('kind', first.kind) }]
  if (lines.length > 1) return stops
  const { reason, reasonId, postId, because } = first
  if (postId && !['asked', 'mention', 'topic', 'person', 'space'].includes(reason))
    stops.push({ label: 'Hear nothing more of this post', url: link('post', postId) })
  if (reasonId && (reason === 'topic' || reason === 'person' || reason === 'space'))
    stops.push({ label: because.replace(/^You follow/, 'No longer follow'), url: link(reason, reasonId) })
  return stops
}
