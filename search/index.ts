/**
 * Search as a library: one contract, two engines. Make an embedded engine, optionally a Meilisearch one, and a finder
 * over both; everything else is asked of the finder.
 */
export type {
  Change,
  Correction,
  Difference,
  EngineName,
  FacetCount,
  FacetName,
  Facets,
  Filters,
  FoundName,
  FoundNames,
  Hit,
  Kind,
  Log,
  NameChange,
  NameDocument,
  Reason,
  SearchDocument,
  SearchRequest,
  SearchResult,
  Segment,
  Sort,
  Suggestion,
  Suggestions,
  SuggestRequest,
} from './contract'
export { maxLimit, noFilters } from './contract'
export { outcomes } from './criteria'
export type { DateBucket } from './date-buckets'
export { dateBuckets, dateRange } from './date-buckets'
export type { EmbeddedEngine } from './embedded-engine'
export { createEmbeddedEngine } from './embedded-engine'
export { applied, appliedLately, type Evidence, noEvidence } from './evidence'
export type { Finder, FinderStatus } from './finder'
export { createFinder, RebuildUnderWay } from './finder'
export { learnMeaning } from './meaning-learning'
export { type MeaningTeacher, startMeaningTeacher, stopMeaning } from './meaning-teacher'
export type { Address, MeilisearchEngine } from './meilisearch-engine'
export { createMeilisearchEngine } from './meilisearch-engine'
export type { MeilisearchServer } from './meilisearch-server'
export { startMeilisearchServer } from './meilisearch-server'
export type { OperatorKey, ParsedQuery, Term } from './query-grammar'
export { formatQuery, operatorKeys, parseQuery } from './query-grammar'
export { editDistance } from './spelling'
export { contentWords, wordsOf } from './stop-words'
export { nearestToWritten, type Written, writtenQuery } from './written'
