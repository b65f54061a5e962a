import { gzipSync } from 'node:zlib'

/** What a browser without a cache loads beside the page: bytes of script and style as sent with gzip. */
export async function firstVisit(url: string, headers: Record<string, string>) {
  const html = await (await fetch(url, { headers })).text()
  const scripts = new Set(
    [...html.matchAll(/(?:href|src|from|import)\s*[=(]?\s*"(\/assets\/[^"]+\.js)"/g)].map(
      ([, file]) => file ?? '',
    ),
  )
  const styles = new Set([...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, file]) => file ?? ''))
  const sizeOf = async (file: string) => {
    const answer = await fetch(new URL(file, url))
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`)
    return gzipSync(await answer.text(), { level: 9 }).length
  }
  const sum = async (files: Set<string>) =>
    (await Promise.all([...files].map(sizeOf))).reduce((total, bytes) => total + bytes, 0)
  return { js: await sum(scripts), css: await sum(styles), files: scripts.size }
}
