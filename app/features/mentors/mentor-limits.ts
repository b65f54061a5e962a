// Apart from the schemas, so that a page can say them without loading those.

/** More mentees than this is a class. */
export const MAX_CAPACITY = 10
