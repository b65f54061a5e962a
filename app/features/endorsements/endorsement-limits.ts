// Apart from the schema, so that a page can say them without loading it.
export const SENTENCE_MAX = 200
export const OBJECTIVE_MAX = 100
