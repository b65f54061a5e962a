import type * as argon2 from '@node-rs/argon2'
import { vi } from 'vitest'

const real = await vi.importActual<typeof argon2>('@node-rs/argon2')

// The real functions, counted; one of each for all test files that a worker runs.
export const { parseOptions } = real
export const hash = vi.fn(real.hash)
export const verify = vi.fn(real.verify)
