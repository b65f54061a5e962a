import { typed, useFormResult } from '~/platform/form-result'
import { useClock } from '~/ui/clock'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { TextInput } from '~/ui/text-input'
import { SLOT_MINUTES } from './meeting-rules'

interface TimeFieldsProps {
  clock: { day: string; time: string; minutes: string }
  videoLink: string
}

/** When and where two people meet, on the clock of whoever writes. */
export function TimeFields({ clock, videoLink }: TimeFieldsProps) {
  const result = useFormResult()
  const { problems } = result
  const { timeZone } = useClock()
  // Office hours begun elsewhere may last otherwise than the choices say.
  const lengths = [...new Set([...SLOT_MINUTES, clock.minutes])]
  return (
    <>
      <div className="grid thirds">
        <Field name="day" label="Day" error={problems.day}>
          <TextInput type="date" required defaultValue={typed(result, 'day', clock.day)} />
        </Field>
        <Field
          name="time"
          label="Time"
          hint={`On the clock of ${timeZone.replaceAll('_', ' ')}`}
          error={problems.time}
        >
          <TextInput type="time" required defaultValue={typed(result, 'time', clock.time)} />
        </Field>
        <Field name="minutes" label="Minutes" error={problems.minutes}>
          <Select
            options={lengths.map((value) => ({ value, label: value }))}
            defaultValue={typed(result, 'minutes', clock.minutes)}
          />
        </Field>
      </div>
      <Field name="videoLink" label="Video link" optional error={problems.videoLink}>
        <TextInput
          type="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={typed(result, 'videoLink', videoLink)}
        />
      </Field>
    </>
  )
}
