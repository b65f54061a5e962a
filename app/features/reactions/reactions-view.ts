import type { ReactionKind } from './reaction-kinds'

export interface ReactionsView {
  mayReact: boolean
  /** Each kind, in their order. */
  reactions: { kind: ReactionKind; count: number; own: boolean }[]
}
