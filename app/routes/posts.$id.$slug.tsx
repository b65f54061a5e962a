import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { answersOf, answersWanted } from '~/features/answers/answers-of.server'
import { AnswersSection } from '~/features/answers/answers-section'
import { commentsOf } from '~/features/comments/comments-of.server'
import { DiscussionSection } from '~/features/comments/discussion-section'
import { drawnDuplicates } from '~/features/duplicates/drawn-duplicates.server'
import { whereItWent } from '~/features/duplicates/where-it-went.server'
import { endorsementsOf } from '~/features/endorsements/endorsements-of.server'
import { drawnExperiment } from '~/features/experiments/drawn-experiment.server'
import { relatedPosts } from '~/features/finding/related.server'
import { chainOf } from '~/features/links/chain-of.server'
import { drawnAround } from '~/features/posts/drawn-around.server'
import { postPath } from '~/features/posts/post-kinds'
import { PostPage } from '~/features/posts/post-page'
import { postPage } from '~/features/posts/post-page.server'
import { routingOf } from '~/features/routing/routing-of.server'
import { drawnSplits } from '~/features/splits/drawn-splits.server'
import { contestOf } from '~/features/uses/contest-of.server'
import { usesOf } from '~/features/uses/uses-of.server'
import { UseButton, UsesLine, UsesSection } from '~/features/uses/uses-section'
import { standingOf } from '~/features/votes/standing-of.server'
import { VoteBar } from '~/features/votes/vote-bar'
import { Drawn } from '~/ui/drawn'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.post.title} · Hindsight` : 'Hindsight' },
  ...(data?.duplicates.canonical ?? []),
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const query = new URL(request.url).searchParams
  const post = postPage(viewer, params.id ?? '')
  // Every edit of the title changes the address; an old one still leads here.
  if (params.slug !== post.slug) throw redirect(postPath(post) + new URL(request.url).search, 301)
  const onward = whereItWent(viewer, post, query)
  if (onward) throw redirect(onward)
  const answers = post.kind === 'question' ? answersOf(viewer, post, answersWanted(query)) : null
  const shown = answers?.answers.map(({ id }) => id)
  const comments = commentsOf(viewer, post, shown)
  const around = drawnAround(viewer, post, {
    contest: post.kind === 'lesson' ? contestOf(post.id) : null,
    endorsements: endorsementsOf(viewer, post),
    chain: chainOf(viewer, post.id),
    routing: await routingOf(viewer, post),
    related: await relatedPosts(viewer, post.id),
  })
  return {
    ...{ post, answers, comments, around, duplicates: drawnDuplicates(viewer, post) },
    splits: drawnSplits(viewer, post.id),
    experiment: drawnExperiment(viewer, post),
    ...{ standing: standingOf(viewer, post), uses: usesOf(viewer, post) },
  }
}

export default function Post() {
  const { post, answers, comments, uses, around, duplicates, splits, experiment, standing } =
    useLoaderData<typeof loader>()
  const ledger = `/posts/${post.id}/uses`
  return (
    <PostPage
      post={post}
      standing={<Drawn html={around.standing} />}
      above={
        <>
          <Drawn html={duplicates.banner + splits.banner} />
          <Drawn html={around.above} />
          {experiment && <Drawn html={experiment.standing} />}
        </>
      }
      evidence={experiment && <Drawn html={experiment.evidence} />}
      beside={
        <>
          <Drawn html={around.beside} />
          <Drawn html={duplicates.card} />
          <Drawn html={around.related} />
        </>
      }
    >
      <VoteBar post={post} standing={standing} note={<UsesLine to={ledger} totals={uses.totals[post.id]} />}>
        {uses.mayUse && <UseButton to={ledger} />}
        <Drawn html={around.endorse} />
      </VoteBar>
      {!answers && <UsesSection post={post} uses={uses} />}
      <DiscussionSection post={post} comments={comments} />
      {answers && (
        <>
          <Drawn html={splits.went} />
          <AnswersSection {...{ post, answers, comments, standing }} uses={uses.totals} />
          <UsesSection post={post} uses={uses} />
        </>
      )}
    </PostPage>
  )
}
