import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { Select } from '~/ui/select'
import { TextArea, TextInput } from '~/ui/text-input'
import { MAX_CAPACITY } from './mentor-limits'
import type { OwnOffer } from './own-offer.server'
import { PauseForm, WithdrawForm } from './pause-form'

interface OfferPageProps {
  offer: OwnOffer | null
  saved: boolean
  /** "Europe/Berlin", where office hours are told. */
  timeZone: string
}

/** Where somebody says what they offer as a mentor. */
export function OfferPage({ offer, saved, timeZone }: OfferPageProps) {
  const result = useFormResult()
  return (
    <Page focused aside={<Advice />} asideLabel="Advice">
      <PageHeading title={offer ? 'What you offer as a mentor' : 'Become a mentor'} />
      {saved && (
        <Banner tone="good">
          <p>Saved. People find you under your topics, and you follow those topics from now on.</p>
        </Banner>
      )}
      <FormProblems problems={result.problems} />
      <OfferFields offer={offer} />
      {offer && (
        <div className="stack offer-more">
          <Card title="Office hours">
            <p>
              Half an hour a week that anybody may take, told on the clock of {timeZone.replaceAll('_', ' ')}.
            </p>
            <p className="card-foot">
              <ButtonLink to="/mentors/hours">Your office hours</ButtonLink>
            </p>
          </Card>
          <PauseForm offer={offer} problems={result.problems} />
          <WithdrawForm mentees={offer.mentees} />
        </div>
      )}
    </Page>
  )
}

function OfferFields({ offer }: { offer: OwnOffer | null }) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  const held = (field: keyof OwnOffer) => typed(result, field, String(offer?.[field] ?? ''))
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="save" />
      <Field
        name="helpsWith"
        label="What can you help with?"
        hint="One or two sentences, such as: migrations without downtime, running an incident without panic."
        error={problems.helpsWith}
      >
        <TextArea rows={2} required maxLength={400} defaultValue={held('helpsWith')} />
      </Field>
      <Field
        name="topics"
        label="Topics"
        hint="Up to 5, with commas between. You will follow them."
        error={problems.topics}
      >
        <TextInput required maxLength={300} defaultValue={held('topics')} />
      </Field>
      <div className="grid thirds">
        <Field name="capacity" label="Mentees at once" error={problems.capacity}>
          <Select
            defaultValue={held('capacity') || '2'}
            options={Array.from({ length: MAX_CAPACITY + 1 }, (_, count) => ({
              value: String(count),
              label: count === 0 ? 'None, office hours only' : String(count),
            }))}
          />
        </Field>
        <Field name="languages" label="Languages" hint="Such as: English, German" error={problems.languages}>
          <TextInput required maxLength={300} defaultValue={held('languages') || (offer ? '' : 'English')} />
        </Field>
      </div>
      <Field
        name="videoLink"
        label="Video link"
        optional
        hint="Where you meet. Only those who have a meeting with you see it."
        error={problems.videoLink}
      >
        <TextInput type="url" maxLength={500} placeholder="https://" defaultValue={held('videoLink')} />
      </Field>
      <Button variant="primary" busy={busy}>
        {offer ? 'Save' : 'Offer to mentor'}
      </Button>
    </Form>
  )
}

function Advice() {
  return (
    <Card title="A good offer">
      <ul className="stack tight meta">
        <li>Say what you would answer at a whiteboard, not what is on your business card.</li>
        <li>Take one mentee fewer than you think you can.</li>
        <li>You may say no to a request, kindly and with another name. Nobody but the two of you sees it.</li>
      </ul>
    </Card>
  )
}
