import { expect, test } from 'vitest'
import { NOT_IN_PARTS, TIES } from '~/features/privacy/person-ties.server'
import { rows, sql } from '~/platform/sql.server'

// What people take along and what is deleted with them is one list. These tests compare it with the database itself.

/** Tables without a person in them, and why nothing in them is anybody's. */
const NOBODYS: Record<string, string> = {
  Site: 'What an administrator chose for the site.',
  RateLimit: 'Counters under hashes that nobody can turn back.',
  KeptMail:
    'Mails for an administrator to pass on; they hold links that open accounts. A deletion removes them.',
  Space: 'It belongs to everybody in it.',
  Topic: 'It belongs to everybody.',
  TopicSynonym: 'It belongs to its topic.',
  Contest: 'How many said that a lesson did not hold.',
  ReviewCause: 'Why a lesson falls due.',
  DecisionAsk: 'That a decision was asked for.',
  QuestionRoute: 'When a question is brought to somebody next.',
  AnsweredCount: 'A count without names.',
  MentorshipPause: 'It is with the mentorship.',
  MeetingReminder: 'How the site keeps from reminding twice.',
  MeetingOutcomeAsk: 'How the site keeps from asking twice.',
  NoticePush: 'How the site keeps from showing twice.',
  FileHolder: 'Which texts hold a file.',
  Event: 'What happened, for the workers of the site; it repeats what is in the other tables.',
  Delivery: 'Work of the site that is not done yet.',
  FanOut: 'How far the telling of an event has come.',
  SearchKey: 'Keys of weekly pseudonyms.',
  SearchNote: 'Searches under a weekly pseudonym, which the site cannot turn back once its week is over.',
  SearchOpening: 'What was opened of such a search.',
  SearchCheck: 'A nightly comparison.',
  Gap: 'Words that several people searched for.',
  GapFill: 'A post that answers them.',
  SealedAuthor: 'Who is behind a name, sealed; a deletion makes it open to nobody.',
}

interface Column {
  table: string
  column: string
  nullable: number
}

function columns(): Column[] {
  return rows<Column>(sql`
    select m.name "table", c.name "column", c."notnull" = 0 nullable from sqlite_master m
    join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite%' and substr(m.name, 1, 1) <> '_'
    order by 1, 2`)
}

function leadingToPeople(): string[] {
  return rows<{ at: string }>(sql`
    select m.name || '.' || f."from" at from sqlite_master m join pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = 'User' order by 1`).map(({ at }) => at)
}

/** Columns that hold a person's id though no key says so: rows of rows that one owns, and who did what. */
function namedAfterPeople(): string[] {
  return columns()
    .filter(({ column }) => /^(by|user|person|owner|author|actor|mentor|mentee|host|guest)Id$/.test(column))
    .map(({ table, column }) => `${table}.${column}`)
}

test('every column that leads to a person says what is exported of it and what becomes of it', () => {
  const known = new Set<string>(TIES.map(({ at }) => at))
  expect(known.size).toBe(TIES.length)
  const missing = [...new Set([...leadingToPeople(), ...namedAfterPeople()])].filter((at) => !known.has(at))
  expect(missing, 'add them to person-ties.server.ts').toEqual([])
})

test('it names no column that is not there, and says one thing of each', () => {
  const all = new Set(columns().map(({ table, column }) => `${table}.${column}`))
  const unknown = TIES.flatMap(({ at, parts = [] }) => [at, ...parts]).filter((at) => !all.has(at))
  expect(unknown).toEqual([])
  for (const { at, export: file, notExported, without = [] } of TIES) {
    expect([at, Boolean(file) !== Boolean(notExported)]).toEqual([at, true])
    const table = at.split('.')[0]
    for (const column of without) expect(all, `${at} without ${column}`).toContain(`${table}.${column}`)
  }
  const files = TIES.flatMap(({ export: file }) => file ?? [])
  expect(new Set(files).size).toBe(files.length)
})

test('every table is exported, part of what is, or nobody’s for a reason', () => {
  const told = new Set([
    ...TIES.flatMap(({ at, parts = [] }) => [at, ...parts]).map((at) => at.split('.')[0]),
    ...Object.keys(NOBODYS),
    'User',
  ])
  const forgotten = [...new Set(columns().map(({ table }) => table))].filter((table) => !told.has(table))
  expect(
    forgotten,
    'add them to person-ties.server.ts, or say above why nothing in them is anybody’s',
  ).toEqual([])
})

test('only what may be empty is emptied', () => {
  const nullable = new Map(columns().map((it) => [`${it.table}.${it.column}`, it.nullable]))
  for (const { at } of TIES.filter(({ fate }) => fate === 'untied'))
    expect([at, nullable.get(at)]).toEqual([at, 1])
})

test('no key, token or hash is in any file', () => {
  const secret = /token|[hH]ash|secret|endpoint|p256dh|^auth$|[kK]ey$|sealed|^tag$/
  const exported = TIES.flatMap(({ at, export: file, without = [], parts = [] }) =>
    file
      ? [
          { table: at.split('.')[0] ?? '', without },
          ...parts
            .map((part) => part.split('.')[0] ?? '')
            .map((table) => ({ table, without: NOT_IN_PARTS[table] ?? [] })),
        ]
      : [],
  )
  const all = columns()
  const leaks = exported.flatMap(({ table, without }) =>
    all
      .filter((it) => it.table === table && secret.test(it.column) && !without.includes(it.column))
      .map(({ column }) => `${table}.${column}`),
  )
  // The hash of a locked plan is on its page.
  expect([...new Set(leaks)]).toEqual(['ExperimentPlan.hash'])
})
