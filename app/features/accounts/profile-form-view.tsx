import { Form, useNavigation } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Select } from '~/ui/select'
import { TextArea, TextInput } from '~/ui/text-input'
import type { OwnProfile } from './profile-page.server'

/** What colleagues read about somebody, for its owner to change. */
export function ProfileForm({ profile, zones }: { profile: OwnProfile; zones: string[] }) {
  const result = useFormResult()
  const { problems } = result
  const busy = useNavigation().state !== 'idle'
  const text = (field: keyof OwnProfile) => typed(result, field, profile[field] ?? '')
  return (
    <Form method="post" className="settings-form">
      <FormProblems problems={problems} />
      <Field name="name" label="Name" error={problems.name}>
        <TextInput autoComplete="name" required maxLength={80} defaultValue={text('name')} />
      </Field>
      <Field
        name="handle"
        label="Handle"
        hint="How others mention you: @handle. Texts that mention the old one stop leading to you."
        error={problems.handle}
      >
        <TextInput
          autoCapitalize="none"
          autoComplete="nickname"
          spellCheck={false}
          required
          maxLength={31}
          defaultValue={text('handle')}
        />
      </Field>
      <div className="grid thirds">
        <Field name="team" label="Team" optional error={problems.team}>
          <TextInput maxLength={80} defaultValue={text('team')} />
        </Field>
        <Field name="title" label="Title" optional error={problems.title}>
          <TextInput autoComplete="organization-title" maxLength={80} defaultValue={text('title')} />
        </Field>
      </div>
      <Field
        name="bio"
        label="About you"
        optional
        hint="What you work on and what people can ask you. Markdown works."
        error={problems.bio}
      >
        <TextArea rows={6} maxLength={5000} defaultValue={text('bio')} />
      </Field>
      <Field name="timeZone" label="Time zone" hint="Times are shown to you in it." error={problems.timeZone}>
        <Select
          defaultValue={text('timeZone')}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
      </Field>
      <Button variant="primary" busy={busy}>
        Save
      </Button>
    </Form>
  )
}
