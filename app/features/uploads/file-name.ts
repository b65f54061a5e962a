import { Invalid } from '~/platform/errors'

const MAX_NAME = 80

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u

/** Characters that turn the direction of what follows, or cannot be seen: `photo_gpj.exe` reads as another ending. */
const DISGUISING = /[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

/**
 * What a file is called from here on: letters, digits, dots, dashes and underscores, at most 80 of them, ending in the
 * ending it came with.
 * @throws Invalid for the field `file` when the name leads elsewhere or reads as what it is not
 */
export function cleanName(name: string): { stem: string; ending: string } {
  if (CONTROL.test(name))
    throw refused('The name of this file holds control characters. Rename it and try again.')
  if (DISGUISING.test(name))
    throw refused(
      'The name of this file holds invisible characters that disguise its ending. Rename it and try again.',
    )
  if (/[/\\]/.test(name) || /^\.+$/.test(name) || /%2f|%5c/i.test(name) || /^[a-z]:/i.test(name))
    throw refused('The name of this file leads to a folder. Rename it without slashes and try again.')
  const [, stem = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/s.exec(name.normalize('NFC')) ?? []
  const plain = stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[-._]+|[-._]+$/g, '')
  return { stem: [...plain].slice(0, MAX_NAME).join('') || 'file', ending: ending.toLowerCase() }
}

export function refused(sentence: string): Invalid {
  return new Invalid({ file: sentence })
}
