import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { KindBadge } from '~/features/posts/post-badges'
import { useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page } from '~/ui/page'

type StepFrameProps = {
  heading: string
  title: string
  back: string
  /** Above the form. */
  lead?: ReactNode
  button: string
  variant?: 'primary' | 'danger'
  /** The way out without doing it. */
  leave: string
  children: ReactNode
}

/** The page of one step of an experiment: what it means, a form, and the way back. */
export function StepFrame({ heading, title, back, lead, button, variant, leave, children }: StepFrameProps) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <div className="post-header">
        <div className="row">
          <KindBadge kind="experiment" />
          <Link to={back} className="link">
            {title}
          </Link>
        </div>
        <h1>{heading}</h1>
      </div>
      {lead}
      <Form method="post" className="post-form">
        <FormProblems problems={problems} />
        {children}
        <div className="row">
          <Button variant={variant ?? 'primary'} busy={busy}>
            {button}
          </Button>
          <ButtonLink to={back} variant="quiet">
            {leave}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}
