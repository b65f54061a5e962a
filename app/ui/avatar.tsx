import { classes } from './classes'

const FACES = 6
const SIZES = { small: 22, normal: 32, large: 72 }

type AvatarProps = {
  name: string
  src?: string | null
  size?: keyof typeof SIZES
  /** What the colour is chosen by; something that never changes, such as an id. */
  seed?: string
  /** Read aloud. Leave it out where the name stands beside it. */
  label?: string
}

/** A face: somebody's picture, or their initials on a colour that stays theirs. */
export function Avatar({ name, src, size = 'normal', seed = name, label }: AvatarProps) {
  const shape = classes('avatar', size !== 'normal' && size)
  if (src) {
    return (
      <img
        className={shape}
        src={src}
        alt={label ?? ''}
        width={SIZES[size]}
        height={SIZES[size]}
        loading="lazy"
      />
    )
  }
  return (
    <span
      className={classes(shape, `face-${faceOf(seed)}`)}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {initials(name)}
    </span>
  )
}

/** 1 to 6, always the same for the same text (FNV-1a). */
export function faceOf(seed: string): number {
  let hash = 0x811c9dc5
  for (const character of seed) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return ((hash >>> 0) % FACES) + 1
}

/** The first letters of the first and last word of a name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words
  return ends
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}
