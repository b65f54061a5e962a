import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { defaultSpaceId } from '~/features/spaces/default-space.server'
import { transaction } from '~/platform/db.server'
import { type Line, type PostLine, readLine } from './import-format'
import { People } from './import-people.server'
import { type Added, importPosts } from './import-posts.server'
import { Topics } from './import-topics.server'

const BATCH = 20

export interface ImportOptions {
  file: string
  /** Says what the file holds and what is wrong with it, and writes nothing. */
  dryRun: boolean
  /** Called with bytes read and bytes in all. */
  onProgress?: (done: number, total: number) => void
}

export interface ImportReport extends Added {
  lines: number
  people: number
  topics: number
  /** Lines that were left out, with the reason; counted from 1. */
  refused: { line: number; reason: string }[]
}

/**
 * Reads a file of one JSON object a line into the forum. What was imported before is recognised by its id and the
 * file's name, so the same file can be imported again, and one that was interrupted goes on.
 * @throws what the machine says when the file cannot be read
 */
export async function importFile({ file, dryRun, onProgress }: ImportOptions): Promise<ImportReport> {
  const { size } = await stat(file)
  const source = path.basename(file).replace(/\.[^.]+$/, '')
  const report: ImportReport = {
    lines: 0,
    posts: 0,
    answers: 0,
    comments: 0,
    people: 0,
    topics: 0,
    refused: [],
  }
  const write = dryRun ? null : await writer(source, report)
  const seen = new Set<string>()
  let batch: { line: PostLine; number: number }[] = []
  let read = 0

  const flush = async () => {
    if (write) await write.posts(batch)
    else for (const { line } of batch) countOnly(line, report)
    batch = []
    onProgress?.(read, size)
  }

  const input = createReadStream(file)
  input.on('data', (chunk) => (read += chunk.length))
  for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    report.lines++
    if (!source.trim()) continue
    const result = readLine(report.lines === 1 ? source.replace(/^\uFEFF/, '') : source)
    const reason = 'reason' in result ? result.reason : repeated(result.line, seen)
    if (reason) report.refused.push({ line: report.lines, reason })
    else if ('line' in result) {
      const { line } = result
      if (line.type === 'user') report.people += write ? Number(await write.people.describe(line)) : 1
      else if (line.type === 'topic') report.topics += write ? Number(await write.topics.describe(line)) : 1
      else batch.push({ line, number: report.lines })
    }
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  return report
}

function repeated(line: Line, seen: Set<string>): string | null {
  if (line.type === 'topic') return null
  const key = `${line.type === 'user' ? 'user' : 'post'} ${line.id}`
  if (seen.has(key)) return `id: ${line.id} was on an earlier line`
  seen.add(key)
  return null
}

async function writer(source: string, report: ImportReport) {
  const spaceId = await transaction(defaultSpaceId)
  const [people, topics] = [await People.of(source), await Topics.load()]
  const context = { source, spaceId, people, topics }
  return {
    people,
    topics,
    async posts(batch: { line: PostLine; number: number }[]): Promise<void> {
      if (batch.length === 0) return
      try {
        add(
          report,
          await importPosts(
            batch.map(({ line }) => line),
            context,
          ),
        )
      } catch (error) {
        // One line of many does not fit: each alone tells which, and the others go in.
        for (const { line, number } of batch) {
          if (batch.length === 1) report.refused.push({ line: number, reason: sentenceOf(error) })
          else await this.posts([{ line, number }])
        }
      }
    },
  }
}

/** The last line of what a database says; the rest is for programmers. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().split('\n').at(-1) ?? message
}

function add(report: ImportReport, added: Added): void {
  report.posts += added.posts
  report.answers += added.answers
  report.comments += added.comments
}

function countOnly(line: PostLine, report: ImportReport): void {
  const comments = line.comments.length + line.answers.reduce((sum, it) => sum + it.comments.length, 0)
  add(report, { posts: 1, answers: line.answers.length, comments })
}
