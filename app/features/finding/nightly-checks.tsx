import { Card, CardItem } from '~/ui/card'
import { counted } from '~/ui/count'
import { RelativeTime } from '~/ui/relative-time'

/** What one night's comparison of search with the database came to. */
export interface NightlyCheckView {
  night: string
  /** Milliseconds since 1970. */
  at: number
  missing: number
  stale: number
  extra: number
  /** Still different after the repair. */
  remaining: number
  notCompared: string | null
  failure: string | null
}

/** Whether search says what the database says: the last nights, each in a line. */
export function NightlyChecks({ checks }: { checks: NightlyCheckView[] }) {
  return (
    <section>
      <h2 className="small-heading">Search and the database</h2>
      <Card padded={checks.length === 0}>
        {checks.length === 0 && (
          <p className="meta">
            Every night the two are compared, and what differs is mended. No night has passed yet.
          </p>
        )}
        {checks.map((check) => (
          <CardItem key={check.night} className="row between">
            <span>{resultWords(check)}</span>
            <span className="meta">
              <RelativeTime at={new Date(check.at)} />
            </span>
          </CardItem>
        ))}
      </Card>
    </section>
  )
}

function resultWords({ missing, stale, extra, remaining, notCompared, failure }: NightlyCheckView): string {
  if (failure !== null) return `Could not be compared: ${failure}`
  const without = notCompared === null ? '' : ` Meilisearch was not compared: ${notCompared}.`
  const found = [
    missing > 0 && `${missing} missing`,
    stale > 0 && `${stale} out of date`,
    extra > 0 && `${extra} that should be gone`,
  ].filter(Boolean)
  if (found.length === 0) return `They agreed.${without}`
  const after = remaining === 0 ? 'All mended.' : `${counted(remaining, 'difference')} could not be mended.`
  return `${found.join(', ')}. ${after}${without}`
}
