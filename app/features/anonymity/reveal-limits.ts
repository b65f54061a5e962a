// Apart from the schema, so that a page can say it without loading that.
export const REASON_MAX = 400
