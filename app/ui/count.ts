/** "1 answer", "3 answers"; give the plural where it is not the word with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** "once", "twice", "3 times". */
export function timesWords(times: number): string {
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : counted(times, 'time')
}

/** Digits in threes, held together by a narrow space that does not break: 8 204. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}
