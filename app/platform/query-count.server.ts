import { AsyncLocalStorage } from 'node:async_hooks'

const counting = new AsyncLocalStorage<string[]>()

/** Notes a statement for whoever is counting around it. */
export function countQuery(sql: string): void {
  counting.getStore()?.push(sql)
}

/** Runs `work` and returns the statements it sent to the database, in order. */
export async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  await counting.run(statements, work)
  return statements
}
