import { refused } from './file-name'

// The list of contents at the end of a zip (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). Nothing is unpacked here.

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const MAX_COMMENT = 0xffff

const MAX_ENTRIES = 10_000
const MAX_UNPACKED = 500 * 1024 * 1024
/** Text packs to a tenth, logs to a fiftieth; only a bomb packs a megabyte into a few kilobytes. */
const MAX_RATIO = 200
const SMALL = 10 * 1024 * 1024

const SYMBOLIC_LINK = 0o120000
const FILE_TYPE = 0o170000

/** Where the list of contents ends, or -1 when these bytes do not end as a zip does. */
export function zipEnd(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - MAX_COMMENT); at--)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === bytes.length)
      return at
  return -1
}

/**
 * Looks through what a zip says it holds, for the sake of those who will unpack it.
 * @throws Invalid for the field `file` for one that would fill a disk, write outside its folder, or is broken
 */
export function checkZip(bytes: Uint8Array): void {
  const view = viewOf(bytes)
  const end = zipEnd(bytes)
  if (end < 0) throw broken()
  const entries = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (entries > MAX_ENTRIES) throw bomb()
  if (start === 0xffffffff || start + view.getUint32(end + 12, true) > end) throw broken()
  let unpacked = 0
  for (let at = start, seen = 0; seen < entries; seen++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) throw broken()
    unpacked += view.getUint32(at + 24, true)
    const nameBytes = view.getUint16(at + 28, true)
    const name = Buffer.from(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)).toString('utf8')
    const mode = view.getUint16(at + 40, true) & FILE_TYPE
    if (leadsOut(name) || mode === SYMBOLIC_LINK) throw leadingOut()
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > MAX_UNPACKED || (unpacked > SMALL && unpacked > bytes.length * MAX_RATIO)) throw bomb()
}

function leadsOut(name: string): boolean {
  return name.includes('\0') || /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..')
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const broken = () => refused('This zip cannot be read to its end. Pack it again and try that one.')
const bomb = () =>
  refused('This zip unpacks to far more than it weighs, so nobody could open it safely. Leave parts out.')
const leadingOut = () =>
  refused('A name in this zip leads out of its folder, which would overwrite files of whoever unpacks it.')
