import { type PublishWanted, publishForm } from '~/features/posts/post-form'
import { parseValues } from '~/platform/forms.server'

type Fields = Record<string, string>

/** The fields of a question's form as somebody would fill them. */
export function questionFields(fields: Fields = {}): Fields {
  return {
    kind: 'question',
    title: 'How do we rotate the signing key?',
    body: 'We have **one** active key. Is there an overlap window?',
    ...fields,
  }
}

export function lessonFields(fields: Fields = {}): Fields {
  return {
    kind: 'lesson',
    title: 'We dropped a column two deploys too early',
    summary: 'A contract step is safe only after every running version has stopped reading the column.',
    whatHappened: 'The `contract` migration ran while one pool was still on the previous release.',
    why: 'The pipeline checked what was *merged*, not what had *stopped*.',
    doDifferently: 'The pipeline asks the fleet.',
    outcome: 'failed',
    ...fields,
  }
}

export function experimentFields(fields: Fields = {}): Fields {
  return {
    kind: 'experiment',
    title: 'Shorter trial: 14 days converts as well as 30',
    hypothesis: 'If we halve the trial then conversion stays, because people decide in the first week.',
    primaryMetric: 'trial → paid',
    status: 'planned',
    ...fields,
  }
}

/** Fields as the use case wants them. */
export function wanted(fields: Fields): PublishWanted {
  return parseValues(fields, publishForm)
}
