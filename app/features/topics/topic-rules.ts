import type { Viewer } from '~/features/accounts/viewer'

/** How many levels of topics there may be: 'data' › 'postgres' › 'migrations'. */
export const MAX_LEVELS = 3

/** Moderators and administrators decide which topics there are. */
export function canApproveTopics(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role !== 'member'
}

/** Whoever decides about topics, and the proposer until somebody has decided. */
export function canReviseTopic(
  viewer: Pick<Viewer, 'id' | 'role'>,
  topic: { proposedById: string | null; approved: boolean },
): boolean {
  return canApproveTopics(viewer) || (!topic.approved && topic.proposedById === viewer.id)
}

/**
 * What speaks against a place in the tree, as a sentence, or null.
 * `aboveIds` names the wanted parent and everything above it; `levelsBelow` counts the levels of the topic's own
 * children.
 */
export function placementProblem(place: {
  topicId: string | null
  aboveIds: string[]
  levelsBelow: number
}): string | null {
  if (place.topicId && place.aboveIds.includes(place.topicId)) {
    return 'A topic cannot stand below itself or below one of its own children. Choose another parent.'
  }
  if (place.aboveIds.length + 1 + place.levelsBelow > MAX_LEVELS) {
    return `Topics go ${MAX_LEVELS} levels deep. Choose a parent further up, or none.`
  }
  return null
}
