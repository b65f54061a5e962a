import { mailText } from '~/platform/mail/mail-text'

interface Site {
  name: string
  /** Without a slash at the end. */
  url: string
}

const NOT_YOU = 'If you did not ask for this, leave it: nothing happens without the link.'

export function joinMail(site: Site, token: string) {
  return mailText({
    subject: `Join ${site.name}`,
    paragraphs: [
      `Somebody, most likely you, asked to join ${site.name} with this address.`,
      'Open the link to choose your name and a password. It works once, for 7 days.',
    ],
    link: { label: 'Join', href: `${site.url}/join/${token}` },
    footer: NOT_YOU,
  })
}

/** The answer to somebody who wants to join and forgot that they did. */
export function alreadyHereMail(site: Site) {
  return mailText({
    subject: `You have an account on ${site.name} already`,
    paragraphs: [
      `Somebody, most likely you, asked to join ${site.name} with this address, which has an account already.`,
      `Sign in with it. If the password is gone, choose a new one at ${site.url}/reset.`,
    ],
    link: { label: 'Sign in', href: `${site.url}/sign-in` },
    footer: 'If you did not ask for this, leave it: nothing has changed.',
  })
}

export function invitationMail(site: Site, token: string, inviterName: string) {
  return mailText({
    subject: `${inviterName} invites you to ${site.name}`,
    paragraphs: [
      `${inviterName} invites you to ${site.name}, where your company keeps its questions, lessons and experiments.`,
      'Open the link to choose your name and a password. It works once, for 7 days.',
    ],
    link: { label: 'Join', href: `${site.url}/join/${token}` },
    footer: 'If you do not want to join, leave it: nothing happens without the link.',
  })
}

export function resetMail(site: Site, token: string) {
  return mailText({
    subject: `Choose a new password for ${site.name}`,
    paragraphs: [
      `Somebody, most likely you, asked for a new password on ${site.name}.`,
      'Open the link to choose one. It works once, for 30 minutes, and signs you out everywhere.',
    ],
    link: { label: 'Choose a new password', href: `${site.url}/reset/${token}` },
    footer: NOT_YOU,
  })
}

export function suspendedMail(site: Site, words: string) {
  return mailText({
    subject: `Your account on ${site.name} rests for a while`,
    paragraphs: [words],
    footer: 'No other mails come to you meanwhile.',
  })
}

export function suspensionEndedMail(site: Site) {
  return mailText({
    subject: `You can sign in to ${site.name} again`,
    paragraphs: [
      'Your account is open again, before the day that you were told. Everything is where you left it.',
    ],
    link: { label: 'Sign in', href: `${site.url}/sign-in` },
    footer: 'You get this mail because your account rested.',
  })
}

export function passwordChangedMail(site: Site) {
  return mailText({
    subject: `Your password for ${site.name} was changed`,
    paragraphs: [
      `The password of your account on ${site.name} was changed a moment ago.`,
      `If that was you, there is nothing to do. If not, choose a new one at ${site.url}/reset and tell your administrator.`,
    ],
    footer: 'You get this mail whenever your password changes.',
  })
}
