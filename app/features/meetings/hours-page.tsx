import { Form } from '@remix-run/react'
import { typed, useFormResult } from '~/platform/form-result'
import { Button, ButtonLink } from '~/ui/button'
import { Card, CardItem } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { Select } from '~/ui/select'
import { TextInput } from '~/ui/text-input'
import { SLOT_MINUTES } from './meeting-rules'
import type { OwnHours } from './own-hours.server'
import { WEEKDAY_OPTIONS, weekdayName } from './weekdays'

interface HoursPageProps {
  hours: OwnHours
  handle: string
  timeZone: string
}

/** Where a mentor says when anybody may come: slots of the week, and days without them. */
export function HoursPage({ hours, handle, timeZone }: HoursPageProps) {
  const { problems } = useFormResult()
  return (
    <Page focused>
      <PageHeading title="Your office hours" note={`On the clock of ${placeOf(timeZone)}`}>
        <ButtonLink to={`/mentors/${handle}/hours`}>See them as others do</ButtonLink>
      </PageHeading>
      <FormProblems problems={problems} />
      <div className="stack">
        <Slots slots={hours.slots} />
        <DaysOff absences={hours.absences} />
      </div>
    </Page>
  )
}

function placeOf(timeZone: string): string {
  return timeZone.replaceAll('_', ' ')
}

function Slots({ slots }: Pick<OwnHours, 'slots'>) {
  const result = useFormResult()
  const { problems } = result
  return (
    <section>
      <h2 className="small-heading">Every week</h2>
      <Card padded={false}>
        {slots.map((slot) => (
          <CardItem key={slot.id} className="row">
            <span>
              {weekdayName(slot.weekday)}, {slot.startsAt}, {slot.minutes} minutes
            </span>
            <span className="meta">{placeOf(slot.timeZone)}</span>
            <Form method="post" className="push">
              <input type="hidden" name="intent" value="remove" />
              <Button name="slot" value={slot.id} size="small" variant="quiet">
                Remove
                <span className="visually-hidden">
                  : {weekdayName(slot.weekday)} {slot.startsAt}
                </span>
              </Button>
            </Form>
          </CardItem>
        ))}
        <CardItem>
          <Form method="post" key={slots.length}>
            <input type="hidden" name="intent" value="add" />
            <div className="grid thirds">
              <Field name="weekday" label="Day" error={problems.weekday}>
                <Select options={WEEKDAY_OPTIONS} defaultValue={typed(result, 'weekday', '4')} />
              </Field>
              <Field name="startsAt" label="Begins" error={problems.startsAt}>
                <TextInput type="time" required defaultValue={typed(result, 'startsAt', '14:00')} />
              </Field>
              <Field name="minutes" label="Minutes" error={problems.minutes}>
                <Select
                  options={SLOT_MINUTES.map((value) => ({ value, label: value }))}
                  defaultValue={typed(result, 'minutes', '30')}
                />
              </Field>
            </div>
            <Button>Add this slot</Button>
          </Form>
        </CardItem>
      </Card>
      <p className="meta card-foot">
        One slot is for one person. What is booked stays booked when you remove it here.
      </p>
    </section>
  )
}

function DaysOff({ absences }: Pick<OwnHours, 'absences'>) {
  const result = useFormResult()
  const { problems } = result
  return (
    <section>
      <h2 className="small-heading">Days without office hours</h2>
      <Card padded={false}>
        {absences.map(({ id, fromDay, toDay }) => (
          <CardItem key={id} className="row">
            <span>{fromDay === toDay ? fromDay : `${fromDay} to ${toDay}`}</span>
            <Form method="post" className="push">
              <input type="hidden" name="intent" value="back" />
              <Button name="absence" value={id} size="small" variant="quiet">
                Remove<span className="visually-hidden">: {fromDay}</span>
              </Button>
            </Form>
          </CardItem>
        ))}
        <CardItem>
          <Form method="post" key={absences.length}>
            <input type="hidden" name="intent" value="away" />
            <div className="grid thirds">
              <Field name="fromDay" label="First day" error={problems.fromDay}>
                <TextInput type="date" required defaultValue={typed(result, 'fromDay')} />
              </Field>
              <Field name="toDay" label="Last day" optional error={problems.toDay}>
                <TextInput type="date" defaultValue={typed(result, 'toDay')} />
              </Field>
            </div>
            <Button>Add these days</Button>
          </Form>
        </CardItem>
      </Card>
    </section>
  )
}
