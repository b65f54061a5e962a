// Languages by their ISO 639-1 code; people type their English names.

const CODES =
  'af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tk tl tr uk ur uz vi xh zh zu'

// Not Intl: its names differ between the server's and the browsers' versions.
const NAMES =
  'Afrikaans|Amharic|Arabic|Azerbaijani|Belarusian|Bulgarian|Bengali|Bosnian|Catalan|Czech|Welsh|Danish|German|Greek|English|Esperanto|Spanish|Estonian|Basque|Persian|Finnish|French|Irish|Galician|Gujarati|Hebrew|Hindi|Croatian|Hungarian|Armenian|Indonesian|Icelandic|Italian|Japanese|Georgian|Kazakh|Khmer|Kannada|Korean|Kyrgyz|Luxembourgish|Lao|Lithuanian|Latvian|Macedonian|Malayalam|Mongolian|Marathi|Malay|Maltese|Burmese|Norwegian Bokmål|Nepali|Dutch|Norwegian Nynorsk|Punjabi|Polish|Pashto|Portuguese|Romanian|Russian|Sindhi|Sinhala|Slovak|Slovenian|Somali|Albanian|Serbian|Swedish|Swahili|Tamil|Telugu|Tajik|Thai|Turkmen|Filipino|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese|Xhosa|Chinese|Zulu'

const ALIASES: Record<string, string> = {
  norwegian: 'nb',
  mandarin: 'zh',
  tagalog: 'tl',
  farsi: 'fa',
  deutsch: 'de',
  français: 'fr',
  español: 'es',
  português: 'pt',
}

const names = NAMES.split('|')
const nameByCode = new Map(CODES.split(' ').map((code, at) => [code, names[at] ?? code]))
const codeByWord = new Map([
  ...Object.entries(ALIASES),
  ...[...nameByCode].flatMap(([code, name]): [string, string][] => [
    [code, code],
    [name.toLowerCase(), code],
  ]),
])

/** "German" for `de`. */
export function languageName(code: string): string {
  return nameByCode.get(code) ?? code
}

/** The languages somebody typed, by name or code with commas between, and the words that are none. */
export function readLanguages(typed: string): { codes: string[]; unknown: string[] } {
  const words = typed
    .split(/[,;/\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
  const found = words.map((word) => ({ word, code: codeByWord.get(word.toLowerCase()) }))
  return {
    codes: [...new Set(found.flatMap(({ code }) => code ?? []))].sort(),
    unknown: found.filter(({ code }) => !code).map(({ word }) => word),
  }
}
