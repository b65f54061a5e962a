/** What the two authors are told of; each closing is another one. */
export const factOfClosing = (closureId: string) => `closed-as-duplicate:${closureId}`
export const factOfLeading = (closureId: string) => `led-here:${closureId}`
export const factOfMerge = (postId: string, whose: 'here' | 'there') => `merged-${whose}:${postId}`
