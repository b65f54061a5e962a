/**
 * Why somebody is told, the best reason first: whoever has several is told once, for the first of them.
 * What comes before `group` passes every mute; what comes before `person` passes a muted topic or space.
 */
export const REASONS = [
  'asked',
  'mention',
  'group',
  'own-post',
  'own-answer',
  'post',
  'person',
  'topic',
  'space',
] as const

export type Reason = (typeof REASONS)[number]

/** Whether the first reason is the better one. */
export function isBetter(one: Reason, other: Reason): boolean {
  return REASONS.indexOf(one) < REASONS.indexOf(other)
}

/** The reason in words, after which a notice stands in the inbox. `named` is the topic, person, space or group. */
export function reasonWords(reason: Reason, named: string | null): string {
  switch (reason) {
    case 'asked':
      return 'It is meant for you'
    case 'mention':
      return 'You are mentioned'
    case 'group':
      return `You are in @${named ?? 'a group that is mentioned'}`
    case 'own-post':
      return 'You wrote it'
    case 'own-answer':
      return 'It is your answer'
    case 'post':
      return 'You follow it'
    case 'topic':
      return `You follow #${named ?? 'its topic'}`
    case 'person':
    case 'space':
      return `You follow ${named ?? 'where it stands'}`
  }
}
