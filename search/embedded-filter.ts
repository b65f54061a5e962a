import type { Condition } from './criteria'

/** A piece of SQL over `document`, with what to bind in its order. */
export interface Where {
  sql: string
  values: (string | number)[]
}

/** The conditions as SQL, all of which must hold; spaces outside `spaceIds` never pass. */
export function whereOf(spaceIds: string[], conditions: Condition[]): Where {
  const parts = [{ field: 'space' as const, values: spaceIds, not: false }, ...conditions].map(conditionSql)
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) }
}

function conditionSql(condition: Condition): Where {
  const not = condition.not ? 'NOT ' : ''
  if (condition.field === 'date') {
    const { after, before } = condition
    // `+` keeps the planner from walking the date index when it should start from the matches.
    const range = '(+document.created_at >= ? AND +document.created_at < ?)'
    return { sql: not + range, values: [after ?? Number.MIN_SAFE_INTEGER, before ?? Number.MAX_SAFE_INTEGER] }
  }
  const list = JSON.stringify(condition.values)
  if (condition.field === 'author')
    return {
      sql: `document.author ${not}IN (SELECT value FROM json_each(?))`,
      values: [list.toLowerCase()],
    }
  return {
    sql: `+document.shape ${not}IN (SELECT shape FROM shape_value
      WHERE field = '${condition.field}' AND value IN (SELECT value FROM json_each(?)))`,
    values: [list],
  }
}
