import { NOTICE_KINDS, type NoticeKindName } from '~/features/notifications/notice-kinds'

export const STOPS = ['kind', 'digest', 'post', 'topic', 'person', 'space'] as const
/** What a link in a mail can stop: mails of a kind, digests, or hearing of something that one follows. */
export type StopWhat = (typeof STOPS)[number]

export interface Stop {
  what: StopWhat
  /** The name of the kind, the id of the post, or the short name of what is followed. */
  name: string
}

/** What the link does, as a heading, and what stays as it is. */
export function stopWords({ what, name }: Stop): { does: string; keeps: string; done: string } {
  switch (what) {
    case 'kind':
      return {
        does: `No more mails of “${NOTICE_KINDS[name as NoticeKindName]?.label ?? name}”`,
        keeps: 'These things still come to your inbox on the site. Other mails come as before.',
        done: 'No mail comes about these any more.',
      }
    case 'digest':
      return {
        does: 'No more digests',
        keeps:
          'Everything still comes to your inbox on the site. Mails that you want at once come as before.',
        done: 'No digest comes any more.',
      }
    case 'post':
      return {
        does: 'Hear nothing more of this post',
        keeps: 'Only when somebody means you by your @handle, you are still told.',
        done: 'The post that the mail was about is muted for you.',
      }
    case 'topic':
      return following(`#${name}`)
    case 'person':
      return following(`@${name}`)
    case 'space':
      return following(`the space ${name}`)
  }
}

function following(named: string) {
  return {
    does: `No longer follow ${named}`,
    keeps: 'What you follow besides, and what is meant for you, comes as before.',
    done: `You no longer follow ${named}.`,
  }
}
