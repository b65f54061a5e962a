import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import { RelativeTime } from '~/ui/relative-time'
import type { DiffLook } from './diff'
import type { HistoryView } from './history-page.server'
import { historyPath } from './work'

/** The versions of a text, newest first; each leads to what it changed. */
export function VersionList({ history, look }: { history: HistoryView; look: DiffLook }) {
  const { kind, id, versions, change, older, newest, revision } = history
  const view: Record<string, string> = look === 'side' ? { view: 'side' } : {}
  const from: Record<string, number> = newest ? { from: versions[0]?.number ?? revision } : {}
  return (
    <Card title="Versions">
      <ol className="version-list" reversed start={versions[0]?.number}>
        {versions.map(({ number, at, by, why, current }) => (
          <li key={number}>
            <Link
              to={historyPath(kind, id, { version: number, ...from, ...view })}
              className="version"
              aria-current={number === change.version ? 'page' : undefined}
            >
              <b>{`Version ${number}`}</b>
              {current && ' · as it stands'}
              <span className="meta">
                {by.name} <RelativeTime at={at} />
              </span>
              {why && <span className="version-why">{why}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {(older !== null || newest) && (
        <div className="row">
          {newest && (
            <Link to={historyPath(kind, id, view)} className="link">
              Newest
            </Link>
          )}
          {older !== null && (
            <Link to={historyPath(kind, id, { from: older, ...view })} className="link" rel="next">
              Older
            </Link>
          )}
        </div>
      )}
    </Card>
  )
}
