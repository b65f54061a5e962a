import { Form, useNavigation } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Avatar } from '~/ui/avatar'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { TextInput } from '~/ui/text-input'
import { picturePath } from './picture-path'
import type { Viewer } from './viewer'

/** One's picture: another one, or none. */
export function PictureForm({ owner }: { owner: Pick<Viewer, 'id' | 'name' | 'avatar'> }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  return (
    <div className="settings-form stack">
      <Avatar
        name={owner.name}
        seed={owner.id}
        src={picturePath(owner.avatar)}
        size="large"
        label={`How others see you, ${owner.name}`}
      />
      <Form method="post" encType="multipart/form-data">
        <FormProblems problems={problems} />
        <Field
          name="picture"
          label="A new picture"
          hint="JPEG, PNG, WebP, GIF or AVIF, up to 4 MB. It is cut to a square; where it was taken is not kept."
          error={problems.picture}
        >
          <TextInput type="file" accept="image/jpeg,image/png,image/webp,image/gif,image/avif" required />
        </Field>
        <Button variant="primary" busy={busy}>
          Use this picture
        </Button>
      </Form>
      {owner.avatar && (
        <Form method="post">
          <Button name="remove" value="yes" busy={busy}>
            Remove my picture
          </Button>
        </Form>
      )}
    </div>
  )
}
