import { AuthorLink } from '~/features/people/author-link'
import { Card } from '~/ui/card'
import { grouped } from '~/ui/count'
import { Facts } from '~/ui/facts'
import { Link } from '~/ui/link'
import { dayWords } from './day-words'
import { decisionWords, outcomeWords, statusWords, verdictWords } from './post-badges'
import type { PostView } from './post-view'

/** What to know of a post before reading it. */
export function PostFacts({ post }: { post: PostView }) {
  const { lesson, experiment, author, outcome, status, sourceUrl, care } = post
  const { verdict, decision } = post
  // What its author wrote down counts until somebody keeps the lesson.
  const reviewBy = (care ? care.nextAt : lesson?.reviewBy) ?? null
  const place = [
    ['Team', author.team],
    ['Space', <Place key="space" post={post} />],
    ['Without a name', post.may.lookUp && <LookUp key="names" postId={post.id} />],
    ['First published', sourceUrl && <SourceLink url={sourceUrl} />],
  ] as const
  const facts = lesson
    ? ([
        ['Outcome', outcome && outcomeWords(outcome)],
        ['Impact', lesson.impact],
        ['Applies to', lesson.appliesWhere],
        ['Review by', reviewBy !== null && dayWords(reviewBy)],
        ['Kept by', care && <AuthorLink handle={care.handle}>{care.name}</AuthorLink>],
      ] as const)
    : experiment
      ? ([
          ['Status', status && statusWords(status)],
          ['Outcome', verdict && verdictWords(verdict)],
          ['Decision', decision && decisionWords(decision)],
          ['Metric', experiment.primaryMetric],
          ['Sample size', experiment.sampleSize !== null && grouped(experiment.sampleSize)],
          ['Starts', experiment.startsOn !== null && dayWords(experiment.startsOn)],
          ['Decide on', experiment.endsOn !== null && dayWords(experiment.endsOn)],
        ] as const)
      : []
  return (
    <Card title="At a glance">
      <Facts items={[...facts, ...place]} />
    </Card>
  )
}

function Place({ post: { id, space, may } }: { post: PostView }) {
  return (
    <>
      {space.isPrivate ? `${space.name} (members only)` : space.name}
      {may.move && (
        <>
          {' '}
          <Link to={`/posts/${id}/space`} className="link">
            Move
          </Link>
        </>
      )}
    </>
  )
}

function LookUp({ postId }: { postId: string }) {
  return (
    <Link to={`/admin/names?post=${postId}`} className="link">
      Who wrote it
    </Link>
  )
}

function SourceLink({ url }: { url: string }) {
  // Only the web is linked to: an import may hold any address.
  if (!/^https?:\/\//i.test(url)) return <>{url}</>
  return (
    <a href={url} rel="noreferrer nofollow">
      {new URL(url).hostname}
    </a>
  )
}
