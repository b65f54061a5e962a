import type { EmbeddedEngine, Finder } from '#search/index'

/** A finder with what it searches in. */
export interface OpenSearch {
  finder: Finder
  embedded: EmbeddedEngine
  /** Whether Meilisearch belongs to it. */
  hasPrimary: boolean
}
