import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { answersOf, answersWanted } from '~/features/answers/answers-of.server'
import { AnswersSection } from '~/features/answers/answers-section'
import { commentsOf } from '~/features/comments/comments-of.server'
import { DiscussionSection } from '~/features/comments/discussion-section'
import { relatedPosts } from '~/features/finding/related.server'
import { RelatedCard } from '~/features/finding/related-card'
import { LinksCard, ReplacedBy } from '~/features/links/linked-posts'
import { linksOf } from '~/features/links/links-of.server'
import { postPath } from '~/features/posts/post-kinds'
import { PostPage } from '~/features/posts/post-page'
import { postPage } from '~/features/posts/post-page.server'
import { RoutingCard } from '~/features/routing/routing-card'
import { routingOf } from '~/features/routing/routing-of.server'
import { Limits } from '~/features/uses/contest-banner'
import { contestOf } from '~/features/uses/contest-of.server'
import { usesOf } from '~/features/uses/uses-of.server'
import { UseButton, UsesLine, UsesSection } from '~/features/uses/uses-section'
import { standingOf } from '~/features/votes/standing-of.server'
import { VoteBar } from '~/features/votes/vote-bar'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.post.title} · Hindsight` : 'Hindsight' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const query = new URL(request.url).searchParams
  const post = postPage(viewer, params.id ?? '')
  // Every edit of the title changes the address; an old one still leads here.
  if (params.slug !== post.slug) throw redirect(postPath(post) + new URL(request.url).search, 301)
  const answers = post.kind === 'question' ? answersOf(viewer, post, answersWanted(query)) : null
  const comments = commentsOf(
    viewer,
    post,
    answers?.answers.map(({ id }) => id),
  )
  const related = await relatedPosts(viewer, post.id)
  const uses = usesOf(viewer, post)
  const contest = post.kind === 'lesson' ? contestOf(post.id) : null
  const links = linksOf(viewer, post.id)
  const routing = await routingOf(viewer, post)
  return {
    post,
    answers,
    comments,
    uses,
    contest,
    links,
    routing,
    standing: standingOf(viewer, post),
    related,
  }
}

export default function Post() {
  const { post, answers, comments, uses, contest, links, routing, standing, related } =
    useLoaderData<typeof loader>()
  const ledger = `/posts/${post.id}/uses`
  return (
    <PostPage
      post={post}
      above={
        <>
          <ReplacedBy links={links} />
          {contest && <Limits postId={post.id} contest={contest} />}
        </>
      }
      beside={
        <>
          <RoutingCard routing={routing} />
          <LinksCard postId={post.id} links={links} mayChange={post.may.revise} />
          <RelatedCard posts={related} />
        </>
      }
    >
      <VoteBar post={post} standing={standing} note={<UsesLine to={ledger} totals={uses.totals[post.id]} />}>
        {uses.mayUse && <UseButton to={ledger} />}
      </VoteBar>
      {!answers && <UsesSection post={post} uses={uses} />}
      <DiscussionSection post={post} comments={comments} />
      {answers && (
        <>
          <AnswersSection
            post={post}
            answers={answers}
            comments={comments}
            standing={standing}
            uses={uses.totals}
          />
          <UsesSection post={post} uses={uses} />
        </>
      )}
    </PostPage>
  )
}
