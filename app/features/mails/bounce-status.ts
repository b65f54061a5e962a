/**
 * What says for good that a recipient's address does not work (RFC 3463, 7505; Exchange has numbers of its own): no such
 * mailbox, domain or syntax, moved away, a domain without mail, a closed mailbox, a domain that leads nowhere. Danger: 5.1.7
 * and 5.1.8 are about the sender, and a wrong MAIL_FROM must not end the mails to everybody.
 */
const OF_ADDRESS = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.1', '5.4.4', '5.4.310']

/** Whether a status means that an address does not work, and not that the text, a rule or a server was at fault. */
export function isOfAddress(status: string): boolean {
  return OF_ADDRESS.includes(status)
}

/** The status in what a mail server said (RFC 2034), or an empty text. */
export function statusIn(said: string): string {
  return /\b5\d\d[ -](5\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1] ?? ''
}
