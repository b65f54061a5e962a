import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { env } from '~/platform/env.server'
import { cookieOf, type openSite } from '../../support/site'
import { questionFields } from '../posts/drafts'
import type { Content } from './made-files'

type Site = Awaited<ReturnType<typeof openSite>>
export const bytesOf = (content: Content) =>
  typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content)

const BOUNDARY = 'hindsight0test0boundary'

/** A multipart body by hand: names and types in it are exactly what is given, as only an attacker sends them. */
export function multipart(name: string, content: Content, type = 'application/octet-stream') {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), bytesOf(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  }
}

export interface Brought {
  status: number
  /** What is said of the refusal. */
  sentence: string
  id: string
  markdown: string
}

/** Sends a file the way the script of a writing page does. */
export async function bring(
  site: Site,
  who: { id: string },
  name: string,
  content: Content,
  type?: string,
): Promise<Brought> {
  const { body, type: formType } = multipart(name, content, type)
  return answerOf(
    await site.request('POST', '/files', who, {
      body,
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': formType },
    }),
  )
}

export function answerOf({ status, text }: { status: number; text: string }): Brought {
  if (!text.startsWith('{')) return { status, sentence: text, id: '', markdown: '' }
  const { problems = {}, id = '', markdown = '' } = JSON.parse(text)
  return { status, sentence: problems.file ?? problems.form ?? '', id, markdown }
}

/** A file as it is served, with its headers. */
export async function served(site: Site, who: { id: string }, path: string) {
  const response = await fetch(site.address + path, {
    headers: { Cookie: await cookieOf(who) },
    redirect: 'manual',
  })
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  }
}

/** Where files are kept. */
export function filesFolder(): string {
  return path.join(env().dataDir, 'files')
}

/** How many files are kept. */
export function kept(): number {
  if (!existsSync(filesFolder())) return 0
  return readdirSync(filesFolder(), { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
    .length
}

/** Where the file is that was brought. */
export function addressOf({ markdown }: { markdown: string }): string {
  return /\((.*)\)/.exec(markdown)?.[1] ?? ''
}

/** Publishes a question, and gives its id. */
export async function ask(site: Site, by: { id: string }, fields: Record<string, string>): Promise<string> {
  const { location, text } = await site.post('/posts/new', by, questionFields(fields))
  expect(location, text).toMatch(/^\/posts\//)
  return location?.split('/')[2] ?? ''
}
