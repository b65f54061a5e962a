const ADDRESS = /\/files\/([0-9a-hjkmnp-tv-z]{12})\//g

/** A text that mentions more files than this holds the first ones. */
const MAX_MENTIONED = 200

export interface NamedFile {
  id: string
  name: string
}

export function fileAddress({ id, name }: NamedFile): string {
  return `/files/${id}/${encodeURIComponent(name)}`
}

/** The ids of the files that a text mentions, Markdown or HTML, each once. */
export function filesIn(text: string): string[] {
  return [...new Set([...text.matchAll(ADDRESS)].map(([, id = '']) => id))].slice(0, MAX_MENTIONED)
}

/** What is written into a text to show a picture, or to lead to another file. */
export function fileMarkdown(file: NamedFile & { isPicture: boolean }): string {
  const words = file.isPicture ? '' : file.name.replace(/_/g, '\\_')
  return `${file.isPicture ? '!' : ''}[${words}](${fileAddress(file)})`
}
