import { Agent, get } from 'node:http'

export interface Load {
  requests: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Bytes of the last answer, as sent. */
  bytes: number
}

/** Asks for a page again and again over kept connections. Throws when an answer is not 200. */
export async function load(
  url: string,
  headers: Record<string, string>,
  connections: number,
  requests: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let bytes = 0
  let left = requests
  const begun = performance.now()
  const client = async () => {
    while (left-- > 0) {
      const sent = performance.now()
      bytes = await answerBytes(url, headers, agent)
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { requests, perSecond: requests / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes }
}

function answerBytes(url: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
      response.on('error', reject)
    }).on('error', reject)
  })
}
