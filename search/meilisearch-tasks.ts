import { setTimeout as sleep } from 'node:timers/promises'
import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch'
import { HttpFailure } from './node-http'

const taskPatienceMs = 60_000
const askEveryMs = 15

/** @throws unless the task succeeded within a minute, and when `stopping` is aborted */
export async function done(
  server: Meilisearch,
  enqueued: EnqueuedTaskPromise,
  stopping?: AbortSignal,
): Promise<void> {
  const { taskUid } = await enqueued
  let task: Task
  for (
    const deadline = Date.now() + taskPatienceMs;
    ;
    await sleep(askEveryMs, undefined, { signal: stopping })
  ) {
    task = await server.tasks.getTask(taskUid)
    if (task.status !== 'enqueued' && task.status !== 'processing') break
    if (Date.now() > deadline) throw new Error('The search server did not finish what it was given.')
  }
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
export async function remove(server: Meilisearch, index: string, stopping?: AbortSignal): Promise<void> {
  try {
    await done(server, server.deleteIndex(index), stopping)
  } catch (cause) {
    if (!isMissing(cause)) throw cause
  }
}

/** Makes an index; one that is there already is as good. */
export async function create(server: Meilisearch, index: string, stopping?: AbortSignal): Promise<void> {
  try {
    await done(server, server.createIndex(index, { primaryKey: 'id' }), stopping)
  } catch (cause) {
    if (!(cause instanceof TaskFailure && cause.code === 'index_already_exists')) throw cause
  }
}

/** Whether a failure says that there is no such index. */
export function isMissing(cause: unknown): boolean {
  return codeOf(cause) === 'index_not_found'
}

/** Whether a failure says that there is no such index, or one without settings: a fill that was broken off leaves it so. */
export function isUnfilled(cause: unknown): boolean {
  return isMissing(cause) || codeOf(cause) === 'invalid_search_filter'
}

function codeOf(cause: unknown): string | null {
  const reason = cause instanceof Error && cause.cause instanceof HttpFailure ? cause.cause : cause
  return reason instanceof HttpFailure || reason instanceof TaskFailure ? (reason.code ?? null) : null
}
