import { hash, verify } from '@node-rs/argon2'

// argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage Cheat Sheet.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of the same cost, of random bytes that nobody kept. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$1VnPPbwJylMi9gaILjBaqw$3aAf6ywpRt3AtBZUfJdT9cAQ+X+nZHybQJczjSE1WoA'

/** What is stored of a password: an argon2id hash with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), COST)
}

/**
 * Whether the password fits. Without a stored hash it still does the same work, against a hash that nothing fits,
 * so that the answer takes as long for an unknown account as for a known one.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? NOBODY, composed(password))
  return stored !== null && fits
}

/** One way to write letters with marks, whatever keyboard they were typed on. */
function composed(password: string): string {
  return password.normalize('NFKC')
}
