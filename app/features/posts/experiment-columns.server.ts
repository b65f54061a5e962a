import { sql } from '~/platform/sql.server'

// Rows from before there were verdicts may hold 'inconclusive' as their decision. Whoever selects the two from "Experiment"
// e does so by these, so that nobody above has to know.

export const verdictColumn = sql`coalesce(e.verdict, case e.decision when 'inconclusive' then e.decision end)`
export const decisionColumn = sql`nullif(e.decision, 'inconclusive')`
