import type { Draft, DraftKind, DraftValues } from './draft-view'

interface Stored {
  id: string
  kind: string
  values: string
  revision: number
  writer: string
  savedAt: Date
}

/** A row as a window gets it. */
export function viewOf({ id, kind, values, revision, writer, savedAt }: Stored): Draft {
  return {
    ...{ id, revision, writer, kind: kind as DraftKind, savedAt: savedAt.getTime() },
    values: JSON.parse(values) as DraftValues,
  }
}
