import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { useFormResult } from '~/platform/form-result'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { CommentBox } from './comment-box'

type AddCommentPageProps = {
  /** Where the comment is sent, and the post's page to go back to. */
  action: string
  path: string
  postTitle: string
  submissionKey: string
  anonymous: AnonymousOffer
}

/** The comment form on a page of its own: what a refusal shows without JavaScript, with everything that was typed. */
export function AddCommentPage({ action, path, postTitle, submissionKey, anonymous }: AddCommentPageProps) {
  return (
    <Page focused>
      <PageHeading title="Add a comment" />
      <p>
        <Link className="link" to={path}>
          {postTitle}
        </Link>
      </p>
      <CommentBox
        action={action}
        submissionKey={submissionKey}
        anonymous={anonymous}
        refused={useFormResult()}
      />
    </Page>
  )
}
