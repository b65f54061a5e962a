import { KIND_NAMES } from '~/features/posts/post-kinds'
import type { DraftKind } from './draft-view'

export function draftKindName(kind: DraftKind): string {
  return kind === 'answer' ? 'Answer' : KIND_NAMES[kind].one
}
