import type { AnonymousOffer } from '~/features/anonymity/anonymous-offer'
import { useFormResult } from '~/platform/form-result'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { AnswerBox } from './answer-box'
import type { AnswerFormView } from './answers-view'

type AnswerQuestionPageProps = {
  post: { id: string; title: string; path: string; form: AnswerFormView; anonymous: AnonymousOffer }
}

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
      <AnswerBox
        postId={post.id}
        form={post.form}
        anonymous={post.anonymous}
        follow
        refused={useFormResult()}
      />
    </Page>
  )
}
