import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { PostArticle } from './post-article'
import { PostFacts } from './post-facts'
import { PostHeader } from './post-header'
import type { PostView } from './post-view'

type PostPageProps = {
  post: PostView
  /** What to know before reading on, below its heading. */
  above?: ReactNode
  /** What stands beside it, below its facts. */
  beside?: ReactNode
  /** What others said and did about it, below. */
  children: ReactNode
}

/** The page of a post. */
export function PostPage({ post, above, beside, children }: PostPageProps) {
  const aside = (
    <>
      <PostFacts post={post} />
      {beside}
    </>
  )
  return (
    <Page aside={aside} asideLabel="About this post">
      <article className="post">
        {post.deletion && <DeletedBanner post={post} deletion={post.deletion} />}
        <PostHeader post={post} />
        {above}
        <PostArticle post={post} />
      </article>
      {children}
    </Page>
  )
}

type DeletedBannerProps = { post: PostView; deletion: NonNullable<PostView['deletion']> }

function DeletedBanner({ post, deletion: { at, byName, reason } }: DeletedBannerProps) {
  return (
    <Banner tone="warn">
      <div className="row">
        <span>
          {byName} deleted this <RelativeTime at={new Date(at)} />. Only moderators of its space see it.
          {reason && ` Reason: ${reason}`}
        </span>
        {post.may.restore && (
          <Form method="post" action={`/posts/${post.id}/deletion`} className="push">
            <input type="hidden" name="deleted" value="0" />
            <Button size="small">Restore</Button>
          </Form>
        )}
      </div>
    </Banner>
  )
}
