import { Form, useLocation } from '@remix-run/react'
import { Button } from '~/ui/button'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { FormProblems } from '~/ui/form-problems'
import { MoreLink } from '~/ui/more-link'
import { NavItem, NavList } from '~/ui/nav-list'
import { Page, PageHeading } from '~/ui/page'
import { Tabs } from '~/ui/tabs'
import { InboxLine } from './inbox-line'
import { type InboxView, SHELVES, type Shelf } from './inbox-view'
import { NOTICE_KIND_NAMES, NOTICE_KINDS } from './notice-kinds'
import { useInboxKeys } from './use-inbox-keys'

const SHELF_NAMES: Record<Shelf, string> = { inbox: 'Inbox', unread: 'Unread', archive: 'Archive' }

/** Where an inbox stands that shows these lines of it. */
function inboxPath(shelf: Shelf, kind: string | null, after?: string | null): string {
  const query = new URLSearchParams()
  if (shelf !== 'inbox') query.set('show', shelf)
  if (kind) query.set('kind', kind)
  if (after) query.set('after', after)
  return query.size > 0 ? `/inbox?${query}` : '/inbox'
}

type InboxPageProps = { inbox: InboxView; problems: Record<string, string> }

/** What somebody is told, with what they can do about it. */
export function InboxPage({ inbox, problems }: InboxPageProps) {
  const { shelf, kind, lines, older, unread } = inbox
  const all = Object.values(unread).reduce<number>((sum, count) => sum + (count ?? 0), 0)
  const list = useInboxKeys()
  const isLater = new URLSearchParams(useLocation().search).has('after')
  return (
    <Page side={<Kinds {...{ shelf, kind, unread }} />} sideLabel="Kinds">
      <PageHeading title="Inbox" note={all > 0 ? counted(all, 'unread line') : 'Everything is read'}>
        {shelf !== 'archive' && all > 0 && <ReadAll {...inbox} />}
      </PageHeading>
      <FormProblems problems={Object.keys(problems).length > 0 ? problems : undefined} />
      <Tabs
        label="Lines of the inbox"
        items={SHELVES.map((it) => ({
          to: inboxPath(it, kind),
          label: SHELF_NAMES[it],
          current: it === shelf,
          ...(it === 'unread' && all > 0 && { count: kind ? (unread[kind] ?? 0) : all }),
        }))}
      />
      {lines.length === 0 ? (
        <Nothing shelf={shelf} />
      ) : (
        <ol className="card inbox-list" ref={list}>
          {lines.map((line) => (
            <InboxLine key={line.id} line={line} />
          ))}
        </ol>
      )}
      <MoreLink
        older={older && inboxPath(shelf, kind, older)}
        newest={isLater ? inboxPath(shelf, kind) : null}
      />
      {lines.length > 0 && <Keys />}
    </Page>
  )
}

function Kinds({ shelf, kind, unread }: Pick<InboxView, 'shelf' | 'kind' | 'unread'>) {
  return (
    <>
      <NavList title="Kinds">
        <NavItem to={inboxPath(shelf, null)} current={kind === null}>
          Everything
        </NavItem>
        {NOTICE_KIND_NAMES.map((name) => (
          <NavItem key={name} to={inboxPath(shelf, name)} current={kind === name} count={unread[name]}>
            {NOTICE_KINDS[name].label}
          </NavItem>
        ))}
      </NavList>
      <NavList title="Choose">
        <NavItem to="/following/all">What you follow</NavItem>
        <NavItem to="/settings/notifications">How you are told</NavItem>
      </NavList>
    </>
  )
}

function ReadAll({ kind, until }: InboxView) {
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/inbox">
      <input type="hidden" name="intent" value="read-all" />
      <input type="hidden" name="kind" value={kind ?? ''} />
      <input type="hidden" name="until" value={until} />
      <input type="hidden" name="back" value={pathname + search} />
      <Button>{kind ? `Mark all ${NOTICE_KINDS[kind].label.toLowerCase()} read` : 'Mark all read'}</Button>
    </Form>
  )
}

function Nothing({ shelf }: { shelf: Shelf }) {
  if (shelf === 'archive')
    return (
      <EmptyState title="The archive is empty" icon="inbox">
        <p>What you archive leaves the inbox and is kept here.</p>
      </EmptyState>
    )
  return (
    <EmptyState title={shelf === 'unread' ? 'Everything is read' : 'Nothing here yet'} icon="check">
      <p>
        Answers to what you ask, mentions of you, and news from what you follow come here, each of them once.
      </p>
    </EmptyState>
  )
}

function Keys() {
  return (
    <p className="meta inbox-keys">
      <kbd>j</kbd> and <kbd>k</kbd> move down and up, <kbd>Enter</kbd> opens, <kbd>e</kbd> archives or brings
      back, <kbd>u</kbd> marks read or unread.
    </p>
  )
}
