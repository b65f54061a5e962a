import type { ReactNode } from 'react'
import { Page } from '~/ui/page'
import { PostArticle } from './post-article'
import { PostFacts } from './post-facts'
import { PostHeader } from './post-header'
import type { PostView } from './post-view'

type PostPageProps = {
  post: PostView
  /** How it stands, above its heading. */
  standing?: ReactNode
  /** What to know before reading on, below its heading. */
  above?: ReactNode
  /** What belongs to what it says, after its own sections. */
  evidence?: ReactNode
  /** What stands beside it, below its facts. */
  beside?: ReactNode
  /** What others said and did about it, below. */
  children: ReactNode
}

/** The page of a post. */
export function PostPage({ post, standing, above, evidence, beside, children }: PostPageProps) {
  const aside = (
    <>
      <PostFacts post={post} />
      {beside}
    </>
  )
  return (
    <Page aside={aside} asideLabel="About this post">
      <article className="post">
        {standing}
        <PostHeader post={post} />
        {above}
        <PostArticle post={post} evidence={evidence} />
      </article>
      {children}
    </Page>
  )
}
