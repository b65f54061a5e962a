import { type Sql, sql } from './sql.server'

/** A condition: the column holds these words as they stand, upper and lower case alike; `%` and `_` mean themselves. */
export function containing(column: Sql, words: string): Sql {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql`lower(${column}) like lower(${pattern}) escape '\\'`
}
