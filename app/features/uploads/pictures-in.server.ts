import type { Tx } from '~/platform/db.server'
import type { PictureAt } from '~/platform/markdown/sanitise-html.server'
import { fileAddress, filesIn } from './file-address'

const MAX_SHOWN_HEIGHT = 640

/** How pictures of ours that these texts mention are shown; one query, none when they mention none. */
export async function picturesIn(reader: Pick<Tx, 'storedFile'>, sources: string[]): Promise<PictureAt> {
  const ids = filesIn(sources.join('\n'))
  if (ids.length === 0) return () => null
  const found = await reader.storedFile.findMany({
    where: { id: { in: ids }, width: { not: null } },
    select: { id: true, name: true, width: true, height: true, sharpHash: true },
  })
  const pictures = new Map(
    found.map(({ width, height, sharpHash, ...file }) => {
      const src = fileAddress(file)
      const srcset = sharpHash ? { srcset: `${sharpAddress(src)} 2x` } : null
      const attributes: Record<string, string> = { src, ...srcset, ...shownSize(width ?? 0, height ?? 0) }
      return [file.id, { attributes, opens: sharpAddress(src) }]
    }),
  )
  return (address) => {
    const [id = ''] = address.startsWith('/files/') ? filesIn(address) : []
    return pictures.get(id) ?? null
  }
}

/** A tall one is drawn smaller, so that what follows it stays in sight; a click opens all of it. */
function shownSize(width: number, height: number) {
  const scale = Math.min(1, MAX_SHOWN_HEIGHT / height)
  return { width: String(Math.round(width * scale)), height: String(Math.round(height * scale)) }
}

const sharpAddress = (address: string) => `${address}?size=sharp`
