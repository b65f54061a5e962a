import type { DraftKind, DraftValues } from './draft-view'

/** A text that is on this device and not, or not yet, on the server. */
export interface DeviceCopy {
  /** Of the draft it belongs to. */
  id: string
  /** The window that typed it. */
  writer: string
  /** The revision of the draft that it goes on from; 0 for one that was never saved. */
  revision: number
  /** Written to be published without a name. */
  deviceOnly: boolean
  kind: DraftKind
  values: DraftValues
  /** Milliseconds since 1970, by the clock of this device. */
  at: number
}

const PREFIX = 'draft/'

const keyOf = (owner: string, { id, writer }: Pick<DeviceCopy, 'id' | 'writer'>) =>
  `${PREFIX}${owner}/${id}/${writer}`

/** Says whether this browser could keep it; some keep nothing, and all have an end. */
export function keepCopy(owner: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(keyOf(owner, copy), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function forgetCopy(owner: string, copy: Pick<DeviceCopy, 'id' | 'writer'>): void {
  try {
    localStorage.removeItem(keyOf(owner, copy))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** All that this device keeps of somebody's, the newest first; what is somebody else's stays shut. */
export function copiesOf(owner: string): DeviceCopy[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`${PREFIX}${owner}/`))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null') as DeviceCopy | null)
      .filter((copy) => copy !== null)
      .sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Whether two texts are the same to the letter; a field that is empty is as good as one that is not there. */
export function sameText(a: DraftValues, b: DraftValues): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (field) => (a[field] ?? '') === (b[field] ?? ''),
  )
}
