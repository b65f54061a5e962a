import { Form } from '@remix-run/react'
import { picturePath } from '~/features/accounts/picture-path'
import { dayWords } from '~/features/posts/day-words'
import { DECISION_TONES, VERDICT_TONES } from '~/features/posts/experiment-fields'
import { decisionWords, statusWords, verdictWords } from '~/features/posts/post-badges'
import { postPath, VERDICTS } from '~/features/posts/post-kinds'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { classes } from '~/ui/classes'
import { EmptyState } from '~/ui/empty-state'
import { Field } from '~/ui/field'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import { NextLink } from '~/ui/next-link'
import { Page, PageHeading } from '~/ui/page'
import { Select } from '~/ui/select'
import { Tabs } from '~/ui/tabs'
import { TextInput } from '~/ui/text-input'
import type { Board, BoardItem } from './board.server'
import { BOARD_STATES, type BoardChoice, boardPath, STATE_NAMES } from './board-choice'

interface BoardPageProps {
  board: Board
  choice: BoardChoice
  after: string | null
}

/** Every experiment by how far it is: a board, or one column of it as a list. */
export function BoardPage({ board, choice, after }: BoardPageProps) {
  const { columns, next, areas } = board
  const shown = columns.filter(({ state }) => !choice.state || choice.state === state)
  const all = columns.reduce((sum, { total }) => sum + total, 0)
  const isFiltered = Boolean(choice.metric || choice.area || choice.outcome)
  const write = <ButtonLink to="/posts/new?kind=experiment">Plan an experiment</ButtonLink>
  return (
    <Page>
      <PageHeading title="Experiments">
        <ButtonLink to="/experiments/all" variant="quiet">
          By date
        </ButtonLink>
        {write}
      </PageHeading>
      <BoardFilters choice={choice} areas={areas} isFiltered={isFiltered} />
      <Tabs
        label="How far they are"
        items={[
          { to: boardPath({ ...choice, state: null }), label: 'Board', current: choice.state === null },
          ...BOARD_STATES.map((state) => ({
            to: boardPath({ ...choice, state }),
            label: STATE_NAMES[state],
            count: columns.find((column) => column.state === state)?.total,
            current: choice.state === state,
          })),
        ]}
      />
      {all === 0 ? (
        <EmptyState
          title={isFiltered ? 'No experiment fits all of that' : 'No experiment has been written up yet'}
          icon="pencil"
        >
          <p>
            {isFiltered
              ? 'Leave one of the filters out.'
              : 'Write down what you expect before you try it. A stopped one is worth as much as an adopted one.'}
          </p>
          {!isFiltered && write}
        </EmptyState>
      ) : (
        <div className={classes('board', choice.state !== null && 'one')}>
          {shown.map(({ state, total, items }) => (
            <section key={state} className="board-column" aria-labelledby={`column-${state}`}>
              <h2 id={`column-${state}`} className="small-heading">
                {STATE_NAMES[state]} <span className="tab-count">{total}</span>
              </h2>
              {items.length === 0 && <p className="meta">None.</p>}
              {items.map((item) => (
                <BoardCard key={item.id} item={item} />
              ))}
              {!choice.state && total > items.length && (
                <Link to={boardPath({ ...choice, state })} className="link meta">
                  All {total}
                </Link>
              )}
            </section>
          ))}
        </div>
      )}
      <NextLink next={next && boardPath(choice, next)} first={after && choice.state && boardPath(choice)} />
    </Page>
  )
}

function BoardCard({ item }: { item: BoardItem }) {
  const { title, hypothesis, primaryMetric, expectedChange, locked, state, verdict, decision, status } = item
  return (
    <article className="card board-card">
      <h3>
        <Link to={postPath(item)}>{title}</Link>
      </h3>
      <p className="board-hypothesis">{hypothesis}</p>
      {primaryMetric && (
        <p className="meta">
          <b>{primaryMetric}</b>
          {expectedChange && ` · ${expectedChange}`}
        </p>
      )}
      {state === 'concluded' && (
        <p className="row">
          {verdict && <Badge tone={VERDICT_TONES[verdict]}>{verdictWords(verdict)}</Badge>}
          {decision && <Badge tone={DECISION_TONES[decision]}>{decisionWords(decision)}</Badge>}
          {status === 'abandoned' && <Badge>{statusWords(status)}</Badge>}
        </p>
      )}
      <p className="row meta">
        <Avatar name={item.name} seed={item.authorId} src={picturePath(item.avatar)} size="small" />
        <span>{item.name}</span>
        <span className="row push">
          {locked && <Icon name="lock" label="Plan locked" />}
          {whenOf(item)}
        </span>
      </p>
    </article>
  )
}

function whenOf({ state, startsOn, endsOn, endedAt }: BoardItem): string {
  switch (state) {
    case 'planned':
      return startsOn === null ? 'no day yet' : `from ${dayWords(startsOn)}`
    case 'running':
      return endsOn === null ? 'open end' : `until ${dayWords(endsOn)}`
    case 'due':
      return endsOn === null ? '' : `since ${dayWords(endsOn)}`
    case 'concluded':
      return endedAt === null ? (endsOn === null ? '' : dayWords(endsOn)) : dayWords(endedAt)
  }
}

type BoardFiltersProps = { choice: BoardChoice; areas: Board['areas']; isFiltered: boolean }

function BoardFilters({ choice, areas, isFiltered }: BoardFiltersProps) {
  const { state, metric, area, outcome } = choice
  return (
    <Form
      method="get"
      action="/experiments"
      role="search"
      aria-label="Filter experiments"
      className="board-filters"
    >
      {state && <input type="hidden" name="state" value={state} />}
      <Field name="metric" label="Metric">
        <TextInput
          key={metric}
          type="search"
          defaultValue={metric}
          placeholder="such as conversion"
          maxLength={100}
        />
      </Field>
      <Field name="area" label="Area">
        <Select
          key={area}
          defaultValue={area}
          empty="Any"
          options={areas.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </Field>
      <Field name="outcome" label="Outcome">
        <Select
          key={outcome}
          defaultValue={outcome ?? ''}
          empty="Any"
          options={VERDICTS.map((value) => ({ value, label: verdictWords(value) }))}
        />
      </Field>
      <Button>Show</Button>
      {isFiltered && (
        <ButtonLink to={boardPath({ state, metric: '', area: '', outcome: null })} variant="quiet">
          Clear
        </ButtonLink>
      )}
    </Form>
  )
}
