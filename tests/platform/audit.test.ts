import { expect, test } from 'vitest'
import { audit } from '~/platform/audit.server'
import { db, transaction } from '~/platform/db.server'
import { person } from '../support/people'

test('what was done is written down, and nothing can change or delete it', async () => {
  const devika = await person({ role: 'moderator' })
  const done = { what: 'post.redacted', subject: 'post:x', why: 'A key stood in it.' }
  await transaction((tx) => audit(tx, { byId: devika.id, ...done, after: '3 places' }))
  const entry = await db.auditEntry.findFirstOrThrow()
  expect(entry).toMatchObject({ byId: devika.id, ...done, before: '', after: '3 places' })

  const where = { id: entry.id }
  await expect(
    transaction((tx) => tx.auditEntry.update({ where, data: { why: 'Nothing.' } })),
  ).rejects.toThrow()
  await expect(transaction((tx) => tx.auditEntry.delete({ where }))).rejects.toThrow()
  await expect(transaction((tx) => tx.$executeRaw`delete from "AuditEntry"`)).rejects.toThrow(
    'never shortened',
  )
  expect(await db.auditEntry.findMany()).toEqual([entry])
})
