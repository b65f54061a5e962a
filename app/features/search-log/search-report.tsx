import { dayWords } from '~/features/posts/day-words'
import { Card } from '~/ui/card'
import { grouped } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import type { PositionOfResults, SearchReport, WeekOfSearches } from './search-report-view'

/** How well search serves, in few numbers and none of a person. */
export function SearchReportTables({ weeks, positions }: SearchReport) {
  if (weeks.length === 0) {
    return (
      <EmptyState title="Nobody has searched yet" icon="search">
        <p>From the first week on, this page says how often people find what they search for.</p>
      </EmptyState>
    )
  }
  return (
    <div className="stack">
      <p className="meta">
        Of the last 90 days. Who searched is not kept, and what fewer than three people did is not shown. What
        many searched for in vain is on the <Link to="/wanted">wanted board</Link>.
      </p>
      <Card title="Week by week">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is narrow */}
        <div className="search-report" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Week of</th>
                <th scope="col">Searches</th>
                <th scope="col">Found nothing</th>
                <th scope="col">Opened a result</th>
                <th scope="col">First click after</th>
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <WeekRow key={week.week} week={week} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title="Opened, by place in the list">
        <div className="search-report">
          <table>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Opened</th>
              </tr>
            </thead>
            <tbody>
              {positions.map((position) => (
                <PositionRow key={position.position} position={position} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </div>
  )
}

function WeekRow({ week: { week, figures } }: { week: WeekOfSearches }) {
  const name = dayWords(Date.parse(week))
  if (!figures) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={4} className="meta">
          By fewer than three people
        </td>
      </tr>
    )
  }
  const { searches, withoutResult, opened, firstClickMs } = figures
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{grouped(searches)}</td>
      <td>{percent(withoutResult)}</td>
      <td>{percent(opened)}</td>
      <td>{firstClickMs === null ? '–' : `${(firstClickMs / 1000).toFixed(1)} s`}</td>
    </tr>
  )
}

function PositionRow({ position: { position, opened } }: { position: PositionOfResults }) {
  return (
    <tr>
      <th scope="row">{position}</th>
      <td>
        {opened === null ? (
          <span className="meta">By fewer than three people</span>
        ) : (
          <span className="row search-report-bar">
            <meter min={0} max={1} value={Math.min(1, opened)} aria-label={`Place ${position}`} />
            {percent(opened)}
          </span>
        )}
      </td>
    </tr>
  )
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}
