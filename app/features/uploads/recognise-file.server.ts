import { pictureFormat } from '~/platform/pictures.server'
import { ACCEPTED_WORDS } from './file-limits'
import { cleanName, refused } from './file-name'
import { checkZip, zipEnd } from './zip-contents'

export type Recognised = { isPicture: true } | { isPicture: false; name: string; type: string }

/** The endings that go with what a file turns out to be, and what people call it. */
const PICTURES = {
  jpeg: { endings: ['jpg', 'jpeg', 'jfif'], words: 'JPEG picture' },
  png: { endings: ['png'], words: 'PNG picture' },
  webp: { endings: ['webp'], words: 'WebP picture' },
  gif: { endings: ['gif'], words: 'GIF picture' },
  avif: { endings: ['avif'], words: 'AVIF picture' },
} as const

const TEXT_TYPES: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  log: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const NOT_TAKEN = `This kind of file is not taken. ${ACCEPTED_WORDS} are.`
const TWO_THINGS = 'This file is two things at once, a PDF and a zip. Send the one you mean.'
const MARKUP = /^\s*<(?:\?xml|!doctype|!entity|!--|html|head|body|script|iframe|math)\b/i
const SVG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!doctype\s+svg[^>]*>\s*)?<svg\b/i

/**
 * What a file is: its content decides, and its ending must agree, so that nobody opens what they did not expect.
 * @throws Invalid for the field `file`, with a sentence for each way in which a file is refused
 */
export function recogniseFile(givenName: string, bytes: Uint8Array): Recognised {
  const { stem, ending } = cleanName(givenName)
  const format = pictureFormat(bytes)
  if (format) {
    agree(ending, PICTURES[format])
    return { isPicture: true }
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF-')) {
    agree(ending, { endings: ['pdf'], words: 'PDF' })
    checkPdf(bytes)
    return { isPicture: false, name: `${stem}.pdf`, type: 'application/pdf' }
  }
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    agree(ending, { endings: ['zip'], words: 'zip' })
    checkZip(bytes)
    return { isPicture: false, name: `${stem}.zip`, type: 'application/zip' }
  }
  return recogniseText(stem, ending, bytes)
}

function recogniseText(stem: string, ending: string, bytes: Uint8Array): Recognised {
  const text = readText(bytes)
  const head = text?.slice(0, 4096) ?? ''
  if (ending === 'svg' || SVG.test(head))
    throw refused('An SVG is not taken, because it can hold scripts. Save it as a PNG and add that.')
  if (MARKUP.test(head))
    throw refused(
      'This is a web page or XML, whatever its name says. Put it into a zip, or paste what matters.',
    )
  if (text === null) throw refused(isKnown(ending) ? notWhatItSays(ending) : NOT_TAKEN)
  const type = TEXT_TYPES[ending || 'txt']
  if (!type) throw refused(isKnown(ending) ? notWhatItSays(ending) : NOT_TAKEN)
  if (ending === 'json' && !isJson(text)) throw refused('This is not valid JSON, though its name says so.')
  return { isPicture: false, name: `${stem}.${ending || 'txt'}`, type }
}

function agree(ending: string, { endings, words }: { endings: readonly string[]; words: string }): void {
  if (ending === '' || endings.includes(ending)) return
  throw refused(
    `This is a ${words}, but its name ends in “.${ending.slice(0, 20)}”. Rename it to “.${endings[0]}” and try again.`,
  )
}

function checkPdf(bytes: Uint8Array): void {
  if (zipEnd(bytes) >= 0) throw refused(TWO_THINGS)
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  if (!end.includes('%%EOF')) throw refused('This PDF does not end as one. It may not have been saved whole.')
}

/** The text in UTF-8, or null when it is something else. Terminals colour logs with the escape character. */
function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text
  } catch {
    return null
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isKnown = (ending: string) =>
  ending in TEXT_TYPES ||
  ['pdf', 'zip'].includes(ending) ||
  Object.values(PICTURES).some(({ endings }) => (endings as readonly string[]).includes(ending))

function notWhatItSays(ending: string): string {
  const more = ending in TEXT_TYPES ? ' Save it as text in UTF-8 and try again.' : ''
  return `This file is not what its name says: what is in it is no ${ending.toUpperCase()}.${more}`
}
