import { useFormResult } from '~/platform/form-result'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { AnswerBox } from './answer-box'

type AnswerQuestionPageProps = { post: { id: string; title: string; path: string; submissionKey: string } }

/** The answer form on a page of its own: what a refusal shows without JavaScript, with everything that was typed. */
export function AnswerQuestionPage({ post }: AnswerQuestionPageProps) {
  return (
    <Page focused>
      <PageHeading title="Answer a question" />
      <p>
        <Link className="link" to={post.path}>
          {post.title}
        </Link>
      </p>
      <AnswerBox postId={post.id} submissionKey={post.submissionKey} follow refused={useFormResult()} />
    </Page>
  )
}
