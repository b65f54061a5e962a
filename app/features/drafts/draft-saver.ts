import { forgetCopy, keepCopy } from './device-copies'
import type { Draft, DraftKind, DraftValues, Saved } from './draft-view'

const PAUSE_MS = 1000
/** Somebody who never pauses is saved this often. */
const LONGEST_MS = 5000
const AGAIN_MS = 5000
const TIMEOUT_MS = 20_000
/** More than this a browser does not send on behalf of a page that is gone (Fetch, 4.6: keepalive). */
const LAST_WORDS_BYTES = 60_000

/** What the form holds now. */
export interface Written {
  kind: DraftKind
  values: DraftValues
  /** It must not reach the server before it is published. */
  deviceOnly: boolean
}

/** The text of another window, or nothing when the draft was deleted. */
export interface Theirs extends Partial<Draft> {
  revision?: number
}

export type SavingState =
  | { is: 'untouched' }
  | { is: 'unsaved' }
  | { is: 'saved'; at: number }
  | { is: 'on-device'; kept: boolean }
  | { is: 'offline'; kept: boolean }
  | { is: 'signed-out'; kept: boolean }
  | { is: 'failing'; kept: boolean }
  | { is: 'refused'; sentence: string; kept: boolean }
  | { is: 'conflict'; sentence: string; theirs: Theirs }
  | { is: 'published'; path: string }

type Stale = 'ask' | 'take-over' | 'beside'

interface Options {
  owner: string
  id: string
  writer: string
  /** The one that this window goes on from. */
  revision: number
  read(): Written | null
  /** Told of each change; `revision` is the one that a form sent now should carry. */
  onChange(state: SavingState, revision: number): void
}

/**
 * Saves what one window writes: a copy on the device with each key, the server a second after the last one. One request
 * is under way at a time; each has a number, so that the server knows a late one.
 */
export class DraftSaver {
  private step = 0
  private dirtySince: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSending = false
  private kept = false
  private written: Written | null = null
  private state: SavingState = { is: 'untouched' }

  constructor(private readonly options: Options) {}

  /** Something was typed. */
  typed(): void {
    this.written = this.options.read()
    if (!this.written) return
    this.dirtySince ??= Date.now()
    const { owner, id, writer, revision } = this.options
    const { kind, values, deviceOnly } = this.written
    this.kept = keepCopy(owner, { ...{ id, writer, revision, kind, values, deviceOnly }, at: Date.now() })
    if (deviceOnly) {
      this.become({ is: 'on-device', kept: this.kept })
      return void this.withdraw()
    }
    if (this.state.is === 'conflict' || this.state.is === 'published') return
    if (['untouched', 'saved', 'on-device'].includes(this.state.is)) this.become({ is: 'unsaved' })
    this.saveIn(Math.max(0, Math.min(PAUSE_MS, this.dirtySince + LONGEST_MS - Date.now())))
  }

  /** Saves without waiting for a pause. */
  save(): void {
    this.saveIn(0)
  }

  /** Tries at once what could not be sent before. */
  retry(): void {
    if (this.dirtySince !== null && this.state.is !== 'conflict') this.saveIn(0)
  }

  /** Goes on with this window's text; the other one is kept as a draft of its own. */
  takeOver(): Promise<void> {
    return this.send('take-over')
  }

  /** Keeps this window's text as a draft of its own, if it is not on the server yet. */
  async putBeside(): Promise<void> {
    if (this.dirtySince !== null) await this.send('beside')
  }

  /** The form now holds the text of another window. */
  adopt({ revision, savedAt }: Draft): void {
    this.options.revision = revision
    this.forget()
    this.become({ is: 'saved', at: savedAt })
  }

  /** Looks whether another window went on with the draft meanwhile. */
  async look(): Promise<void> {
    if (this.options.revision === 0 || this.isSending || this.state.is === 'conflict') return
    const found = await this.stored()
    if (!found) return
    if ('published' in found) return this.publishedAs(found.published)
    if (found.revision > this.options.revision && found.writer !== this.options.writer)
      this.become({ is: 'conflict', sentence: ELSEWHERE, theirs: found })
  }

  /** The page is going. What cannot be sent any more stays on the device. */
  leave(): void {
    clearTimeout(this.timer)
    if ((this.dirtySince === null && !this.isSending) || this.state.is === 'published') return
    const body = this.body('beside')
    if (!body) return
    if (navigator.sendBeacon && sizeOf(body) < LAST_WORDS_BYTES) navigator.sendBeacon(this.address, body)
  }

  /** Another page of the site takes the place of this one: there is time to hear that it was saved. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    if (this.dirtySince === null || this.state.is === 'published') return
    if (!this.written?.deviceOnly) return this.send('beside')
    // It was kept here only, and goes from here once it is published.
    const found = await this.stored()
    if (found && 'published' in found) this.publishedAs(found.published)
  }

  private async stored(): Promise<Draft | { published: string } | null> {
    const answer = await fetch(this.address).catch(() => null)
    return answer?.ok && isJson(answer) ? answer.json() : null
  }

  private get address(): string {
    return `/drafts/${this.options.id}`
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      // Whoever is under way looks again when it is back.
      if (!this.isSending && this.dirtySince !== null) void this.send('ask')
    }, ms)
  }

  private body(stale: Stale): FormData | null {
    this.written ??= this.options.read()
    const { written } = this
    if (!written || written.deviceOnly) return null
    const { id, writer, revision } = this.options
    const form = new FormData()
    const mark = { submissionKey: id, draftWriter: writer, draftRevision: revision, draftStep: ++this.step }
    const all = { ...written.values, ...mark, kind: written.kind, stale }
    for (const [name, value] of Object.entries(all)) form.set(name, String(value))
    return form
  }

  private async send(stale: Stale): Promise<void> {
    const body = this.body(stale)
    if (!body) return
    const since = this.dirtySince
    this.dirtySince = null
    this.isSending = true
    try {
      const request = {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      } as const
      await this.hear(await fetch(this.address, request))
    } catch {
      // A fetch fails when there was no answer; so does reading one that broke off.
      this.fail({ is: 'offline', kept: this.kept })
    } finally {
      this.isSending = false
    }
    if (this.written?.deviceOnly) return this.withdraw()
    if (this.state.is !== 'saved') this.dirtySince ??= since ?? Date.now()
    else if (this.dirtySince === null) this.forget()
    else this.saveIn(PAUSE_MS)
  }

  private async hear(answer: Response): Promise<void> {
    const { kept } = this
    if (answer.type === 'opaqueredirect') return this.become({ is: 'signed-out', kept })
    if (!isJson(answer)) return this.fail({ is: 'failing', kept })
    const said = await answer.json()
    if (answer.status === 409)
      return this.become({ is: 'conflict', sentence: said.problems.form, theirs: said.theirs })
    if (!answer.ok) {
      const sentence = Object.values(said.problems ?? {})[0]
      return sentence
        ? this.become({ is: 'refused', sentence: String(sentence), kept })
        : this.fail({ is: 'failing', kept })
    }
    const saved = said as Saved
    if ('published' in saved) return this.publishedAs(saved.published)
    if (saved.id === this.options.id) this.options.revision = saved.revision
    this.become({ is: 'saved', at: saved.savedAt })
  }

  private fail(state: SavingState): void {
    this.become(state)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.retry(), AGAIN_MS)
  }

  private publishedAs(path: string): void {
    this.forget()
    this.become({ is: 'published', path })
  }

  private forget(): void {
    this.dirtySince = null
    forgetCopy(this.options.owner, this.options)
  }

  /** What is to be written without a name must not lie on the server under one. */
  private async withdraw(): Promise<void> {
    clearTimeout(this.timer)
    if (this.options.revision === 0 || this.isSending) return
    const request = { method: 'POST', redirect: 'manual' } as const
    const answer = await fetch(`${this.address}/deletion`, request).catch(() => null)
    if (answer) {
      this.options.revision = 0
      this.become(this.state)
    } else this.timer = setTimeout(() => void this.withdraw(), AGAIN_MS)
  }

  private become(state: SavingState): void {
    this.state = state
    this.options.onChange(state, this.options.revision)
  }
}

const ELSEWHERE = 'This draft was saved in another window. Nothing is lost: both texts are kept.'

const isJson = (answer: Response) => (answer.headers.get('Content-Type') ?? '').includes('json')

function sizeOf(form: FormData): number {
  return [...form].reduce((sum, [name, value]) => sum + name.length + 120 + 3 * String(value).length, 0)
}
