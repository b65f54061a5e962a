import { z } from 'zod'

/** Words that would read as the site itself speaking, or as everybody, when written as @handle. */
const RESERVED = new Set(
  `admin admins administrator administrators all anonymous api channel deleted everybody everyone
  here hindsight info mail me member members moderator moderators new news nobody noreply no-reply
  none null nobody owner postmaster root security settings site somebody staff support system team
  undefined unknown user users webmaster you`.split(/\s+/),
)

/** The short name in a person's address and after an @. */
export const handleField = z
  .string({ error: 'Choose a handle.' })
  .transform((value) => value.trim().replace(/^@/, '').toLowerCase())
  .pipe(
    z
      .string()
      .min(2, 'A handle has at least 2 characters.')
      .max(30, 'A handle has at most 30 characters.')
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use letters a to z, digits, and single hyphens between them.')
      .regex(/[a-z]/, 'A handle needs at least one letter.')
      .refine((value) => !RESERVED.has(value), 'This word is kept for the site. Choose another handle.'),
  )

/** A handle made from a name, or from the part of an address before the @. It may be taken, or empty. */
export function suggestHandle(name: string): string {
  const words = name.split('@', 1)[0] ?? ''
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const handle = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replace(/^-|-$/g, '')
  return handleField.safeParse(handle).success ? handle : ''
}
