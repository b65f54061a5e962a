import { Form, useNavigation } from '@remix-run/react'
import { AuthorLink } from '~/features/people/author-link'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { Tabs } from '~/ui/tabs'
import { type DiffLook, FieldDiffs } from './diff'
import type { HistoryView, VersionLine } from './history-page.server'
import { VersionList } from './version-list'
import { WhyField } from './why-field'
import { historyPath } from './work'

/** Every version of a text, and what one of them changed. */
export function HistoryPage({ history, look }: { history: HistoryView; look: DiffLook }) {
  const { kind, id, noun, title, back, change, versions, mayRedact, postId } = history
  const chosen = versions.find(({ number }) => number === change.version)
  const at = (version: number, shown: DiffLook = look) =>
    historyPath(kind, id, { version, ...(shown === 'side' && { view: 'side' }) })
  return (
    <Page aside={<VersionList history={history} look={look} />} asideLabel="Versions">
      <div className="post-header">
        <div className="row">
          <Link to={back} className="link">
            {`Back to the ${noun}`}
          </Link>
          {mayRedact && (
            <ButtonLink to={`/posts/${postId}/redaction`} size="small" variant="quiet" className="push">
              Take out a secret
            </ButtonLink>
          )}
        </div>
        <h1>{title}</h1>
        <p className="meta">{`How this ${noun} came to say what it says`}</p>
      </div>
      <h2>{change.version === 1 ? 'As it was written' : `What version ${change.version} changed`}</h2>
      {chosen && <Doing version={chosen} />}
      <div className="diff-look">
        <Tabs
          label="How to show it"
          items={[
            { to: at(change.version, 'inline'), label: 'In one text', current: look === 'inline' },
            { to: at(change.version, 'side'), label: 'Side by side', current: look === 'side' },
          ]}
        />
      </div>
      {change.fields.length > 0 ? (
        <FieldDiffs fields={change.fields} look={look} />
      ) : (
        <p className="meta">Nothing that this page could show changed.</p>
      )}
      {history.mayEdit && chosen && !chosen.current && <RestoreForm history={history} />}
    </Page>
  )
}

/** Who did it, when, why, and with whose words. */
export function Doing({ version }: { version: VersionLine }) {
  const { by, suggestedBy, at, why, restores, number } = version
  return (
    <div className="stack tight revision-doing">
      <p>
        <AuthorLink handle={by.handle}>{by.name}</AuthorLink>
        {doing(version)}
        {suggestedBy && <AuthorLink handle={suggestedBy.handle}>{suggestedBy.name}</AuthorLink>}{' '}
        <RelativeTime at={at} />
      </p>
      {why && <p className="revision-why">{`“${why}”`}</p>}
      {!why && number > 1 && !restores && <p className="meta">No reason was given.</p>}
    </div>
  )
}

function doing({ number, restores, suggestedBy }: VersionLine): string {
  if (number === 1) return ' wrote it'
  if (restores) return ` brought version ${restores} back`
  return suggestedBy ? ' took an edit that was suggested by ' : ' edited it'
}

function RestoreForm({ history }: { history: HistoryView }) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const { version } = history.change
  return (
    <Form method="post" className="stack revision-restore">
      <h2>{`Bring version ${version} back`}</h2>
      <FormProblems problems={result.problems} />
      <p>
        It becomes a new version; nothing is lost. Where it is filed stays as it is, and so do a locked plan
        and how far an experiment is.
      </p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="revision" value={history.revision} />
      <WhyField result={result} />
      <div className="row">
        <Button busy={busy}>Bring it back</Button>
      </div>
    </Form>
  )
}
