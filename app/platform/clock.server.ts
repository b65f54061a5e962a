let fixed: Date | null = null

/** The time to store or compare with. Stories and tests set it; nothing that is kept asks the machine directly. */
export function now(): Date {
  return fixed ? new Date(fixed) : new Date()
}

/** Runs `work` as if it happened at `at`. Not for concurrent use: the clock is one for the whole process. */
export async function at<T>(time: Date | string, work: () => Promise<T>): Promise<T> {
  const before = fixed
  fixed = new Date(time)
  try {
    return await work()
  } finally {
    fixed = before
  }
}

/** Stops the clock at `time`, or lets it run again with null. */
export function setClock(time: Date | string | null): void {
  fixed = time === null ? null : new Date(time)
}
