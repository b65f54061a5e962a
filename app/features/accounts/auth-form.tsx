import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'

/** A form with one button, as on the pages for whoever is not inside yet. */
export function AuthForm({ button, children }: { button: string; children: ReactNode }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post">
      {problems.form && <Banner tone="bad">{problems.form}</Banner>}
      {children}
      <Button variant="primary" block busy={busy}>
        {button}
      </Button>
    </Form>
  )
}
