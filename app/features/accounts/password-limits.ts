// Apart from the schemas, so that a page can say them without loading those.

export const PASSWORD_MIN = 10
export const PASSWORD_HINT = `At least ${PASSWORD_MIN} characters. A few unrelated words are easy to remember and hard to guess.`
