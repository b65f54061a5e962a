import type { Log, SearchDocument } from './contract'
import type { EmbeddedEngine } from './embedded-engine'
import { withLease } from './lease'
import type { MeilisearchEngine, Proof } from './meilisearch-engine'

const documentsPerTask = 500
const charactersPerTask = 8_000_000
const proofPatienceMs = 2000
/**
 * A change not confirmed for so long means that Meilisearch is behind, and the embedded engine answers. Shorter than
 * the finder waits when it applies one, so that a change is seen by every search that follows it.
 */
const allowedLagMs = 500

/**
 * Keeps Meilisearch equal to the embedded file, which has every change first. Changes it has not confirmed wait in the
 * file; an index that is missing, emptied, restored from an older copy or of another version is filled from the file.
 */
export function createMeilisearchSync({
  engine,
  embedded,
  log,
}: {
  engine: MeilisearchEngine
  embedded: EmbeddedEngine
  log: Log
}) {
  let running: Promise<boolean> | null = null
  const stopping = new AbortController()

  function isComplete(proof: Proof | null): boolean {
    const { changes } = embedded.parts
    return (
      proof !== null &&
      proof.fill === changes.fact('fill') &&
      engine.isCurrent(proof.fill) &&
      proof.upTo >= Number(changes.fact('confirmed') ?? 0)
    )
  }

  async function step(): Promise<boolean> {
    if (embedded.needsRebuild) return false
    const proof = await engine.proof(AbortSignal.timeout(proofPatienceMs))
    if (isComplete(proof)) {
      if (embedded.parts.changes.pendingCount() === 0 && !isUntaught()) return true
      return withLease(embedded, 500, async (keep) => {
        await teach()
        await flush(keep)
      })
    }
    return withLease(embedded, 0, (keep) => refill(keep, () => {}))
  }

  /** Whether topics have other names by now than Meilisearch knows. */
  function isUntaught(): boolean {
    const { changes, names } = embedded.parts
    return changes.fact('synonyms') !== names.synonyms().digest
  }

  async function teach(): Promise<void> {
    if (!isUntaught()) return
    const { others, digest } = embedded.parts.names.synonyms()
    await engine.teach(Object.fromEntries(others), stopping.signal)
    embedded.parts.changes.setFact('synonyms', digest)
  }

  async function flush(keep: () => void): Promise<void> {
    const { changes, documents } = embedded.parts
    for (;;) {
      const batch = changes.pending(documentsPerTask)
      const upTo = batch.at(-1)?.sequence
      const fill = changes.fact('fill')
      if (upTo === undefined || fill === null) return
      keep()
      const found = batch.map(({ id }) => ({ id, document: documents.get(id) }))
      const upsert = found.flatMap(({ document }) => document ?? [])
      const remove = found.flatMap(({ id, document }) => (document ? [] : id))
      await engine.write(upsert, remove, { fill, upTo }, stopping.signal)
      changes.setFact('confirmed', String(upTo))
      changes.confirm(batch)
    }
  }

  async function refill(keep: () => void, onProgress: (done: number) => void): Promise<void> {
    const { changes } = embedded.parts
    const proof = { fill: engine.newFill(), upTo: changes.sequence() }
    log('info', 'Meilisearch is being filled.', { documents: embedded.documentCount })
    const { others, digest } = embedded.parts.names.synonyms()
    await engine.fill(pages(keep, onProgress), proof, Object.fromEntries(others), stopping.signal)
    changes.setFact('synonyms', digest)
    changes.setFact('fill', proof.fill)
    changes.setFact('confirmed', String(proof.upTo))
    changes.confirmUpTo(proof.upTo)
    await flush(keep)
    log('info', 'Meilisearch is complete.', { documents: embedded.documentCount })
  }

  async function* pages(
    keep: () => void,
    onProgress: (done: number) => void,
  ): AsyncGenerator<SearchDocument[]> {
    let page: SearchDocument[] = []
    let characters = 0
    let done = 0
    for (let last = 0; ; ) {
      const read = embedded.parts.documents.page(last, 100)
      const isLast = read.documents.length === 0
      page.push(...read.documents)
      characters += read.documents.reduce(
        (sum, { body, answers, comments }) => sum + body.length + answers.length + comments.length,
        0,
      )
      if (page.length >= documentsPerTask || characters >= charactersPerTask || isLast) {
        keep()
        yield page
        done += page.length
        onProgress(done)
        page = []
        characters = 0
      }
      if (isLast) return
      last = read.last
    }
  }

  return {
    isComplete,
    isUntaught,
    refill,
    /** Whether changes wait longer than a reader should notice. */
    isBehind(): boolean {
      const since = embedded.parts.changes.pendingSince()
      return since !== null && Date.now() - since > allowedLagMs
    },
    /**
     * Brings Meilisearch up to date, once at a time.
     * @returns whether it is; false when another process is at it or the file itself was never filled
     * @throws when the server does not answer or refuses
     */
    async catchUp(): Promise<boolean> {
      if (stopping.signal.aborted) return false
      running ??= step().finally(() => {
        running = null
      })
      return running
    },
    /** Breaks off what is under way; the next process does it. Resolves once nothing is. */
    async stop(): Promise<void> {
      stopping.abort()
      await running?.catch(() => {})
    },
  }
}
