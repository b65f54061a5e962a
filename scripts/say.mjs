/** Ends the program with one sentence, without a stack. */
export class Stop extends Error {
  name = 'Stop'
}

const started = Date.now()

/** A step that takes a while, as one line. */
export function step(text) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(6)
  process.stdout.write(`${seconds} s  ${text}\n`)
}

/** Runs a program in the foreground and waits; what it prints is seen. Throws Stop when it fails. */
export async function run(program, args, { env = {}, quiet = false, failure } = {}) {
  const { spawn } = await import('node:child_process')
  const child = spawn(program, args, {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0)
    throw new Stop(
      `${failure ?? `${program} ${args.join(' ')} failed.`}${output ? `\n\n${output.trim()}` : ''}`,
    )
}
