import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { LineField, useDraft } from './draft-fields'
import { FIELD_LABELS } from './post-labels'
import { MAX_TOPICS } from './post-limits'

/** A space that the writer may put a post in. */
export interface SpaceChoice {
  id: string
  name: string
  isPrivate: boolean
  allowsAnonymous: boolean
}

/** Where a post belongs: its topics, and its space where there is a choice. */
export function PlaceFields({ spaces }: { spaces: SpaceChoice[] }) {
  const { problems, held } = useDraft()
  return (
    <>
      <LineField
        name="topics"
        optional
        hint={`Up to ${MAX_TOPICS}, with commas or spaces between, such as: postgres, incident response`}
      />
      {spaces.length > 1 && (
        <Field name="spaceId" label={FIELD_LABELS.spaceId} hint="Who can read it." error={problems.spaceId}>
          <Select
            defaultValue={held('spaceId') || spaces[0]?.id}
            options={spaces.map(({ id, name, isPrivate }) => ({
              value: id,
              label: isPrivate ? `${name} (members only)` : name,
            }))}
          />
        </Field>
      )}
    </>
  )
}
