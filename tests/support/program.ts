import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'vite'
import { env } from '~/platform/env.server'
import { aliases } from '../../vite.aliases'

/** Puts a program and all of ours that it needs into one file, because what is killed again and again should start quickly. */
export async function bundled(entry: string, folder: string): Promise<string> {
  const name = `${path.basename(entry, '.ts')}.mjs`
  await build({
    ...{ configFile: false, logLevel: 'error', resolve: { alias: aliases }, esbuild: { jsx: 'automatic' } },
    build: {
      ...{ ssr: entry, outDir: folder, minify: false },
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return path.join(folder, name)
}

/** Starts a program on the data of this test, and waits until it prints that it is ready. */
export async function start(program: string): Promise<ChildProcess> {
  const { dataDir, smtpUrl } = env()
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: dataDir, SMTP_URL: smtpUrl ?? '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(child.stdout as NonNullable<typeof child.stdout>, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The program ended by itself.'))),
  ])
  return child
}
