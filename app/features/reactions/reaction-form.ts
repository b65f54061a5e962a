import { z } from 'zod'
import { REACTION_KINDS, type ReactionKind } from './reaction-kinds'

const CHOOSE = 'Choose what you want to say.'
const state = z.enum(['1', '0'], { error: CHOOSE }).optional()

/** One reaction and the state that should be: pressed twice, it does one thing. */
export const reactionForm = z
  .strictObject({ thanks: state, brave: state, helped: state } satisfies Record<ReactionKind, typeof state>)
  .transform((sent, context) => {
    const [kind, ...others] = REACTION_KINDS.filter((name) => sent[name] !== undefined)
    if (kind && others.length === 0) return { kind, given: sent[kind] === '1' }
    context.addIssue({ code: 'custom', message: CHOOSE, path: ['form'] })
    return z.NEVER
  })
export type ReactionWanted = z.output<typeof reactionForm>
