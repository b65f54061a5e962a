import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import { HttpFailure } from './node-http'

const taskPatienceMs = 60_000

/** @throws unless the task succeeded; the client itself resolves for failed tasks too */
export async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask({ timeout: taskPatienceMs, interval: 15 })
  if (task.status !== 'succeeded')
    throw new TaskFailure(task.error?.code ?? null, task.error?.message ?? task.status)
}

class TaskFailure extends Error {
  constructor(
    readonly code: string | null,
    message: string,
  ) {
    super(message)
  }
}

/** Removes an index; one that is not there is as good. */
export async function remove(server: Meilisearch, index: string): Promise<void> {
  try {
    await done(server.deleteIndex(index))
  } catch (cause) {
    if (!isMissing(cause)) throw cause
  }
}

/** Makes an index; one that is there already is as good. */
export async function create(server: Meilisearch, index: string): Promise<void> {
  try {
    await done(server.createIndex(index, { primaryKey: 'id' }))
  } catch (cause) {
    if (!(cause instanceof TaskFailure && cause.code === 'index_already_exists')) throw cause
  }
}

/** Whether a failure says that there is no such index. */
export function isMissing(cause: unknown): boolean {
  const reason = cause instanceof Error && cause.cause instanceof HttpFailure ? cause.cause : cause
  return (reason instanceof HttpFailure || reason instanceof TaskFailure) && reason.code === 'index_not_found'
}
