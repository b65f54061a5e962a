/** "1 answer", "3 answers"; give the plural where it is not the word with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** Digits in threes, held together by a narrow space that does not break: 8 204. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
