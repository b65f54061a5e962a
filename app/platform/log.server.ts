type Fields = Record<string, unknown>

function write(level: 'info' | 'warn' | 'error', message: string, fields: Fields): void {
  if (process.env.LOG_LEVEL === 'silent') return
  if (level === 'info' && process.env.LOG_LEVEL !== 'info') return
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })
  process.stderr.write(`${line}\n`)
}

function asFields(error: unknown): Fields {
  return error instanceof Error ? { problem: error.message, stack: error.stack } : { problem: String(error) }
}

/** One JSON object a line on standard error. Never pass what a person typed, nor an address or a token. */
export const log = {
  info: (message: string, fields: Fields = {}) => write('info', message, fields),
  warn: (message: string, fields: Fields = {}) => write('warn', message, fields),
  error: (message: string, error: unknown, fields: Fields = {}) =>
    write('error', message, { ...fields, ...asFields(error) }),
}
