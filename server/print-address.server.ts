import { env } from '~/platform/env.server'
import { row, sql } from '~/platform/sql.server'

/** Says where the site is and how to get in. */
export async function printAddress(): Promise<void> {
  const lines = [`Hindsight is at ${env().appUrl}`]
  const site = row<{ isDemo: number }>(sql`select "isDemo" from "Site"`)
  if (!site) lines.push('Nobody is here yet: open it to create the administrator.')
  if (site?.isDemo) {
    const { demoMember, demoPassword } = await import('#prisma/seed/demo-company')
    lines.push(`Sign in as ${demoMember}@lumen.example with the password ${demoPassword}`)
  }
  process.stdout.write(`\n  ${lines.join('\n  ')}\n\n`)
}
