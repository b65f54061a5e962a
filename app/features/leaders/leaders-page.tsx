import type { ReactNode } from 'react'
import { dayWords } from '~/features/posts/day-words'
import { KindBadge } from '~/features/posts/post-badges'
import { type Kind, postPath } from '~/features/posts/post-kinds'
import { RESULT_WORDS } from '~/features/uses/use-results'
import { ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { grouped, timesWords } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import type { LeadersPage as Shown } from './leaders-page.server'
import { MOST_LINES, type Show, type WaitingLine } from './leaders-view'

const HEADINGS: Record<Show, { label: string; heading: string; empty: string }> = {
  waiting: {
    label: 'Questions waiting for you',
    heading: 'Questions that wait for you',
    empty:
      'No question waits for you. It counts what is put to you, mentions you, or is in a topic or space of yours.',
  },
  failures: {
    label: 'Failures you shared',
    heading: 'Failures you shared',
    empty: 'You have not told of a failure yet. When a leader does, others dare to.',
  },
  applied: {
    label: 'What you applied',
    heading: 'What you applied of others',
    empty: 'You have not said yet that you used what somebody else wrote.',
  },
  endorsements: {
    label: 'Endorsements you gave',
    heading: 'What you endorsed',
    empty: 'You have not endorsed a lesson or an experiment yet.',
  },
}

/** A leader's own part in all this, and the questions that wait for them. Nobody else sees it. */
export function LeadersPage(shown: Shown) {
  const { show, handle, numbers } = shown
  const { heading } = HEADINGS[show]
  return (
    <Page>
      <PageHeading title="Your part as a leader" note="Only you see this page." />
      <nav aria-label="Your numbers">
        <ul className="figures">
          {(['waiting', 'failures', 'applied', 'endorsements'] as const).map((it) => (
            <Figure
              key={it}
              to={it === 'waiting' ? '/leaders' : `/leaders?show=${it}`}
              label={HEADINGS[it].label}
              count={numbers[it]}
              current={show === it}
            />
          ))}
          <Figure to={`/people/${handle}`} label="Posts you wrote" count={numbers.posts} />
          <Figure to={`/people/${handle}?tab=answers`} label="Answers you gave" count={numbers.answers} />
        </ul>
      </nav>
      <section aria-labelledby="leaders-heading">
        <h2 id="leaders-heading" className="figures-heading">
          {heading}
        </h2>
        {numbers[show] === 0 ? <Nothing show={show} /> : <Card padded={false}>{linesOf(shown)}</Card>}
        {numbers[show] > MOST_LINES && <p className="meta">{`The first ${MOST_LINES} of them.`}</p>}
      </section>
    </Page>
  )
}

function Figure(props: { to: string; label: string; count: number; current?: boolean }) {
  return (
    <li>
      <Link to={props.to} className="figure" aria-current={props.current ? 'page' : undefined}>
        <b>{grouped(props.count)}</b>
        {props.label}
      </Link>
    </li>
  )
}

function linesOf({ show, waiting, failures, applied, endorsements }: Shown): ReactNode {
  switch (show) {
    case 'waiting':
      return waiting.map((line) => (
        <Line key={line.id} line={line}>
          {whyWaiting(line)} · asked <RelativeTime at={line.at} />
        </Line>
      ))
    case 'failures':
      return failures.map((line) => (
        <Line key={line.id} line={line}>
          <RelativeTime at={line.at} />
          {line.uses > 0
            ? ` · helped others ${timesWords(line.uses)}`
            : ' · nobody has said yet that it helped'}
        </Line>
      ))
    case 'applied':
      return applied.map((line) => (
        <Line key={line.useId} line={line} to={`/posts/${line.id}/uses#use-${line.useId}`}>
          {`${RESULT_WORDS[line.result]} · ${line.context}, ${dayWords(line.at)}`}
        </Line>
      ))
    case 'endorsements':
      return endorsements.map((line) => (
        <Line key={line.id} line={line}>
          {`“${line.sentence}”`}
          {line.objective && ` for ${line.objective}`} · <RelativeTime at={line.at} />
        </Line>
      ))
  }
}

type LineProps = {
  line: { id: string; slug: string; title: string; kind: Kind }
  to?: string
  children: ReactNode
}

function Line({ line, to = postPath(line), children }: LineProps) {
  return (
    <CardItem>
      <div className="row">
        <KindBadge kind={line.kind} />
        <Link to={to} className="figures-title">
          {line.title}
        </Link>
      </div>
      <p className="meta">{children}</p>
    </CardItem>
  )
}

function whyWaiting({ asked, mentioned, topic, space }: WaitingLine): string {
  if (asked) return 'Put to you'
  if (mentioned) return 'Mentions you'
  return topic ? `In #${topic}` : `In ${space}`
}

function Nothing({ show }: { show: Show }) {
  return (
    <EmptyState title={show === 'waiting' ? 'Nothing waits' : 'Nothing yet'} icon="check">
      <p>{HEADINGS[show].empty}</p>
      {show === 'failures' && <ButtonLink to="/posts/new?kind=lesson">Share a lesson</ButtonLink>}
      {(show === 'applied' || show === 'endorsements') && <ButtonLink to="/lessons">See lessons</ButtonLink>}
    </EmptyState>
  )
}
