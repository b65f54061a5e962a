import { AuthorLink } from '~/features/people/author-link'
import { dayWords } from '~/features/posts/day-words'
import { postPath } from '~/features/posts/post-kinds'
import { FIELD_LABELS } from '~/features/posts/post-labels'
import { Banner } from '~/ui/banner'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { timesWords } from '~/ui/count'
import { Facts } from '~/ui/facts'
import { Icon } from '~/ui/icon'
import { Link } from '~/ui/link'
import type { FrozenPlan } from './canonical-plan'
import type { Step } from './experiment-rules'
import type { Amendment, Entered, ExperimentDetails, Lock } from './experiment-view'
import { IntervalPlot } from './interval-plot'
import { differenceSentence, groupWords } from './number-words'
import { differenceOf, METHODS } from './numbers'

// Drawn on the server only (drawn-experiment.server.tsx): a page of a post loads no script for it.

const DAY = 86_400_000

const STEPS: Record<Step, { to: string; words: string }> = {
  start: { to: 'start', words: 'Start the experiment' },
  conclude: { to: 'conclusion', words: 'Conclude' },
  amend: { to: 'amendments', words: 'Amend the plan' },
  abandon: { to: 'abandonment', words: 'Give it up' },
  count: { to: 'numbers', words: 'Enter the numbers' },
}

/** Above what it says: how far it is, and what can be done next. */
export function ExperimentStanding({ experiment }: { experiment: ExperimentDetails }) {
  const { postId, status, due, endsOn, ending, steps } = experiment
  const next = steps.filter((step) => step !== 'count')
  if (status === 'abandoned')
    return (
      <Banner>
        <b>Given up</b>
        {ending && `, ${dayWords(ending.at)}, by ${ending.name}: ${ending.reason}`}
      </Banner>
    )
  if (!due && next.length === 0) return null
  return (
    <Card className="experiment-standing" tone={due ? 'warn' : 'experiment'}>
      <p>
        {due && endsOn !== null
          ? `To be decided since ${dayWords(endsOn)}.`
          : status === 'planned'
            ? 'Planned. Starting it locks the plan, so that everybody can see it came before the result.'
            : endsOn !== null
              ? `Running. To be decided on ${dayWords(endsOn)}.`
              : 'Running.'}
      </p>
      {next.length > 0 && (
        <p className="row">
          {next.map((step, index) => (
            <ButtonLink
              key={step}
              to={`/posts/${postId}/${STEPS[step].to}`}
              variant={index === 0 ? 'primary' : 'plain'}
              size="small"
            >
              {STEPS[step].words}
            </ButtonLink>
          ))}
        </p>
      )}
    </Card>
  )
}

/** Below what it says: the numbers of both groups, and the plan as it was locked. */
export function ExperimentEvidence({ experiment }: { experiment: ExperimentDetails }) {
  return (
    <>
      <NumbersSection experiment={experiment} />
      <PlanSection experiment={experiment} />
    </>
  )
}

function NumbersSection({ experiment: { postId, numbers, steps } }: { experiment: ExperimentDetails }) {
  const [newest, ...corrected] = numbers
  const enter = steps.includes('count') && (
    <Link to={`/posts/${postId}/numbers`} className="link meta">
      {newest ? 'Correct the numbers' : 'Enter the numbers of both groups'}
    </Link>
  )
  if (!newest) return enter ? <p className="post-section">{enter}</p> : null
  const difference = differenceOf(newest)
  return (
    <section className="post-section">
      <h2>Numbers</h2>
      <Card>
        <div className="groups">
          <Group numbers={newest} group="A" />
          <Group numbers={newest} group="B" />
        </div>
        <IntervalPlot numbers={newest} />
        <p>{differenceSentence(newest, difference)}</p>
        <p className="meta plan-note">
          {difference.interval && `${METHODS[newest.kind]}. `}
          {`Entered ${dayWords(newest.at)} by ${newest.name}. `}
          {enter}
        </p>
        {corrected.length > 0 && <Corrected entries={corrected} />}
      </Card>
    </section>
  )
}

function Group({ numbers, group }: { numbers: Entered; group: 'A' | 'B' }) {
  return (
    <p>
      <b>{numbers[`name${group}`]}</b> {groupWords(numbers, group)}
    </p>
  )
}

function Corrected({ entries }: { entries: Entered[] }) {
  return (
    <details>
      <summary className="meta">{`Corrected ${timesWords(entries.length)}`}</summary>
      <ul className="meta">
        {entries.map((entry) => (
          <li key={entry.id}>
            {`${dayWords(entry.at)}, ${entry.name}: ${entry.nameA} ${groupWords(entry, 'A')}; ${entry.nameB} ${groupWords(entry, 'B')}`}
          </li>
        ))}
      </ul>
    </details>
  )
}

function PlanSection({ experiment }: { experiment: ExperimentDetails }) {
  const { plan, lock, amendments, earlier, status } = experiment
  const facts = <PlanFacts plan={plan} />
  return (
    <section className="post-section" id="plan">
      <h2>The plan</h2>
      <Card tone="experiment" className="plan">
        {lock ? (
          <Provenance lock={lock} experiment={experiment} />
        ) : (
          status !== 'planned' && (
            <p>
              This plan was not locked before it ran: nothing here shows what of it was written before the
              result was known.
            </p>
          )
        )}
        {amendments.length > 0 ? (
          <div className="plan-sides">
            {facts}
            <div>
              <h3 className="small-heading">Amended since</h3>
              <Amendments list={amendments} />
            </div>
          </div>
        ) : (
          facts
        )}
        {lock && amendments.length === 0 && <p className="meta">Not amended since.</p>}
        {earlier.map(({ id, words, note, ...post }) => (
          <p key={id}>
            <b>{words}</b> <Link to={postPath({ id, ...post })}>{post.title}</Link>: {note}
          </p>
        ))}
      </Card>
    </section>
  )
}

function Provenance({ lock, experiment }: { lock: Lock; experiment: ExperimentDetails }) {
  const { postId, startsOn } = experiment
  const late = startsOn === null ? 0 : Math.floor((lock.at - startsOn) / DAY)
  return (
    <div className="plan-provenance">
      <p className="row">
        <Icon name="lock" />
        <span>
          Locked {dayWords(lock.at)} by <AuthorLink handle={lock.handle}>{lock.name}</AuthorLink>
          {lock.imported && ', as brought from elsewhere'}
          {late > 0 && `, ${late === 1 ? 'a day' : `${late} days`} after it began`}
        </span>
      </p>
      <p className="meta">
        <a href={`/posts/${postId}/plan.json`} className="link" title={lock.hash} download>
          SHA-256 <code>{lock.hash.slice(0, 12)}</code>
        </a>
      </p>
    </div>
  )
}

/** The promises of a plan; what a locked one left empty was promised empty. `whole` is with what stands above on its page. */
export function PlanFacts({ plan, whole }: { plan: FrozenPlan; whole?: boolean }) {
  const empty = <span className="meta">left empty</span>
  const day = plan.decideOn && dayWords(Date.parse(plan.decideOn))
  return (
    <Facts
      items={[
        [FIELD_LABELS.hypothesis, whole && plan.hypothesis],
        [FIELD_LABELS.primaryMetric, plan.primaryMetric || empty],
        [FIELD_LABELS.baseline, plan.baseline || empty],
        [FIELD_LABELS.expectedChange, plan.expectedChange || empty],
        [FIELD_LABELS.guardRails, plan.guardRails || empty],
        [FIELD_LABELS.method, whole ? plan.method || empty : plan.method ? false : empty],
        [FIELD_LABELS.endsOn, day || empty],
      ]}
    />
  )
}

export function Amendments({ list }: { list: Amendment[] }) {
  return (
    <ol className="amendments">
      {list.map(({ id, at, handle, name, text, why }) => (
        <li key={id}>
          <p>{text}</p>
          <p className="meta">
            <b>Why:</b> {why || 'not said'}
          </p>
          <p className="meta">
            {dayWords(at)}, <AuthorLink handle={handle}>{name}</AuthorLink>
          </p>
        </li>
      ))}
    </ol>
  )
}
