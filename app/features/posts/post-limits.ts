// Apart from the schemas, so that a page can say them without loading those.

export const TITLE_MAX = 150
export const MAX_TOPICS = 5
