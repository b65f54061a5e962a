/** A line of a mail as it is drawn, with whole addresses. */
export interface MailViewLine {
  id: string
  kind: string
  sentence: string
  title: string
  because: string
  excerpt: string
  url: string
}

export interface MailView {
  siteName: string
  siteUrl: string
  subject: string
  preview: string
  lines: MailViewLine[]
  /** The lines of a mail of several, by kind. */
  sections: { label: string; lines: MailViewLine[] }[]
  /** How many more there are than the mail has room for. */
  left: number
  why: string
  stops: { label: string; url: string }[]
  settingsUrl: string
  inboxUrl: string
}

/** The same mail as plain text. */
export function mailAsText(mail: MailView): string {
  const { lines, sections, left, why, stops, settingsUrl, inboxUrl } = mail
  const [only] = lines
  const single = sections.length === 0 && only
  const body = single
    ? [
        `${only.sentence} ${only.title}`,
        ...(only.excerpt ? [`> ${only.excerpt}`] : []),
        `Read it:\n${only.url}`,
      ]
    : [
        ...sections.flatMap(({ label, lines: some }) => [label.toUpperCase(), ...some.map(lineAsText)]),
        `${left > 0 ? `Your inbox, with ${left} more` : 'Your inbox'}:\n${inboxUrl}`,
      ]
  const ways = [...stops, { label: 'How you are told', url: settingsUrl }]
  return `${[...body, `-- \n${why}`, ...ways.map(({ label, url }) => `${label}:\n${url}`)].join('\n\n')}\n`
}

function lineAsText({ sentence, title, because, excerpt, url }: MailViewLine): string {
  return [`* ${sentence} ${title}`, ...(excerpt ? [`  ${excerpt}`] : []), `  ${because}.`, `  ${url}`].join(
    '\n',
  )
}
