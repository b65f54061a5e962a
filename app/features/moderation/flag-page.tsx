import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { ChoiceGroup } from '~/ui/choice-group'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { RelativeTime } from '~/ui/relative-time'
import { TextInput } from '~/ui/text-input'
import type { FlagView } from './flag-page.server'
import { FLAG_CHOICES, FLAG_WORDS_MAX } from './flag-reasons'

/** Where somebody asks the moderators to look at something, and takes that back. */
export function FlagPage({ noun, title, path, flag }: FlagView) {
  const result = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <Page focused>
      <PageHeading title={`Flag this ${noun}`} note={title} />
      {flag && <Waits at={flag.at} />}
      <Form method="post" className="post-form stack">
        <FormProblems problems={result.problems} />
        <p>
          A moderator of its space looks at it. Only moderators see that you flagged it, and whoever wrote it
          is not told. You hear what came of it.
        </p>
        <ChoiceGroup
          name="reason"
          label="What is it about?"
          options={FLAG_CHOICES}
          defaultValue={typed(result, 'reason', flag?.reason)}
          hint="You only disagree, or know better? An answer or a comment helps everybody more than a flag."
          error={result.problems.reason}
          required
        />
        <Field
          name="words"
          label="In your own words"
          error={result.problems.words}
          hint="What should a moderator look at? If it is a password or a key, do not repeat it here."
          optional
        >
          <TextInput defaultValue={typed(result, 'words', flag?.words)} maxLength={FLAG_WORDS_MAX} />
        </Field>
        <div className="row">
          <Button name="intent" value="flag" variant="primary" busy={busy}>
            {flag ? 'Save' : 'Flag it'}
          </Button>
          <ButtonLink to={path} variant="quiet">
            {flag ? 'Back' : 'Leave it'}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

function Waits({ at }: { at: number }) {
  return (
    <Banner>
      <div className="row">
        <span>
          You flagged this <RelativeTime at={new Date(at)} />. A moderator has not looked yet.
        </span>
        <Form method="post" className="push">
          <Button name="intent" value="withdraw" size="small">
            Take it back
          </Button>
        </Form>
      </div>
    </Banner>
  )
}
