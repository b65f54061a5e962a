import { Form } from '@remix-run/react'
import { dayWords } from '~/features/posts/day-words'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { AuditLines } from './audit-list'
import type { ModerationView } from './moderation-page.server'
import { Flags, Quoted } from './quoted'
import { WhyAct } from './why-act'

/** Everything that can be done with a text, for moderators; for its author, why it is hidden and how it comes back. */
export function ModerationPage({ view }: { view: ModerationView }) {
  const { noun, quoted, flags, aside, may, done, work } = view
  const { problems } = useFormResult()
  return (
    <Page focused>
      <PageHeading title={may.ask ? `Your ${noun} is hidden for now` : `Look after this ${noun}`} />
      <div className="stack">
        <FormProblems problems={problems} />
        <Card>
          <Quoted text={quoted} />
        </Card>
        {may.ask && aside && <Ask view={view} aside={aside} />}
        {flags.length > 0 && (
          <Card className="stack tight" title="Flagged">
            <Flags flags={flags} />
            <Form method="post">
              <Button name="intent" value="dismiss" size="small">
                Nothing is wrong
              </Button>
            </Form>
          </Card>
        )}
        {may.judge && <Sight view={view} />}
        {may.arrange && !aside && <Arrange view={view} />}
        {may.judge && <Elsewhere view={view} />}
        {done.length > 0 && (
          <Card className="stack tight" title="What was done with it">
            <AuditLines lines={done} />
          </Card>
        )}
        {may.judge && work !== 'posts' && (
          <p className="meta">
            Whoever wrote it is told what you do, by whom and why; who flagged it is not.
          </p>
        )}
      </div>
    </Page>
  )
}

type Aside = NonNullable<ModerationView['aside']>

function Ask({ view: { id, work }, aside }: { view: ModerationView; aside: Aside }) {
  return (
    <>
      <Banner tone="warn">
        {`A moderator hid it: “${aside.reason}” Only you and moderators see it now. That is no verdict on you.`}
      </Banner>
      <Card className="stack tight" title="Have it shown again">
        <p>
          <Link to={`/${work}/${id}/edit`} className="link">
            Change it first
          </Link>
          , if that helps. Then say so here; a moderator looks at it and answers.
        </p>
        {aside.waits && <p className="meta">You have asked. You can still say it better.</p>}
        <WhyAct
          intent="ask"
          id={id}
          name="asked"
          label="What you changed, or why it should be shown"
          held={aside.waits ? aside.asked : undefined}
          button={aside.waits ? 'Save' : 'Ask a moderator'}
          primary
        />
      </Card>
    </>
  )
}

function Sight({ view: { id, aside, noun } }: { view: ModerationView }) {
  if (aside?.kind === 'deleted') return <Banner>{`This ${noun} is deleted.`}</Banner>
  if (!aside)
    return (
      <Card className="stack tight" title="Hide it for now">
        <p>
          Only its author and moderators see it until somebody shows it again. They can change it and ask for
          that.
        </p>
        <WhyAct
          intent="hide"
          id={id}
          hint="A kind sentence about the text: its author reads it."
          button="Hide it"
        />
      </Card>
    )
  return (
    <Card
      className="stack tight"
      title={aside.waits ? 'Its author asks to have it shown again' : 'Hidden for now'}
    >
      <p>{`Hidden because: “${aside.reason}”`}</p>
      {aside.waits && <p>{`Its author says: “${aside.asked}”`}</p>}
      <WhyAct intent="show" id={id} label="A word to its author" optional button="Show it again" primary />
      {aside.waits && (
        <WhyAct
          intent="keep-hidden"
          id={id}
          label="Or keep it hidden, and say why"
          hint="Say what would have to change: its author can ask again."
          button="Keep it hidden"
        />
      )}
    </Card>
  )
}

function Arrange({ view: { id, lock, pin, may } }: { view: ModerationView }) {
  const result = useFormResult()
  const own = !may.judge
  return (
    <>
      <Card className="stack tight" title={lock ? 'Locked' : 'Lock it'}>
        <p>
          {lock
            ? 'It takes no new answers and comments.'
            : 'It takes no new answers and comments any more. What is there stays, and can be edited and voted for.'}
        </p>
        {lock ? (
          <WhyAct intent="unlock" id={id} label="A word to its author" optional button="Unlock it" />
        ) : (
          <WhyAct
            intent="lock"
            id={id}
            hint="Everybody reads it on the page."
            optional={own}
            button="Lock it"
          />
        )}
      </Card>
      <Card className="stack tight" title={pin ? 'Pinned' : 'Pin it'}>
        <p>
          {pin
            ? `It stands first in its space and its topics${pin.until ? ` until ${dayWords(pin.until - 1)}` : ''}.`
            : 'It stands first in its space and its topics. A space has three such posts at most.'}
        </p>
        {pin ? (
          <Form method="post">
            <Button name="intent" value="unpin" size="small">
              Unpin it
            </Button>
          </Form>
        ) : (
          <WhyAct intent="pin" id={id} label="A word to its author" optional button="Pin it">
            <Field name="until" label="Until the end of" optional error={result.problems.until}>
              <TextInput type="date" defaultValue={typed(result, 'until')} />
            </Field>
          </WhyAct>
        )}
      </Card>
    </>
  )
}

/** What is done on pages of its own. */
function Elsewhere({ view: { work, id, noun, postId, aside } }: { view: ModerationView }) {
  const ways = [
    ...(work === 'posts' && !aside ? [['Move it to another space', `/posts/${id}/space`]] : []),
    ...(work === 'posts' && !aside ? [['Delete it', `/posts/${id}/deletion`]] : []),
    ['Take a secret out of it', `/posts/${postId}/redaction`],
    ['Look at its history', `/${work}/${id}/history`],
  ] as const
  return (
    <Card className="stack tight" title={`What else helps with ${noun === 'answer' ? 'an' : 'a'} ${noun}`}>
      <ul className="stack tight">
        {ways.map(([label, to]) => (
          <li key={label}>
            <Link to={to ?? ''} className="link">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
