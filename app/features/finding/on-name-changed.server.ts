import type { NameDocument } from '#search/index'
import {
  peopleImported,
  personDeactivated,
  personJoined,
  personReactivated,
  profileRevised,
} from '~/features/accounts/account-events'
import { topicApproved, topicDeclined, topicRevised, topicsImported } from '~/features/topics/topic-events'
import type { Consumer, OutboxEvent } from '~/platform/outbox.server'
import { finder } from './finder.server'
import { namesOf } from './names.server'

const aboutPeople = [personJoined, profileRevised, personDeactivated, personReactivated, peopleImported]
const aboutTopics = [topicApproved, topicRevised, topicDeclined, topicsImported]

/** Makes people and topics findable by what they are called now. It reads the present, like the indexing of posts. */
export const nameIndexing: Consumer = {
  name: 'names',
  listensTo: [...aboutPeople, ...aboutTopics],
  async handle(events) {
    const personIds = touched(events, aboutPeople, 'userId')
    const topicIds = touched(events, aboutTopics, 'topicId')
    const upsert = namesOf({ personIds, topicIds })
    const present = new Set(upsert.map(({ id }) => id))
    const gone = (type: NameDocument['type'], ids: string[]) =>
      ids.filter((id) => !present.has(id)).map((id) => ({ type, id }))
    await finder().applyNames({ upsert, remove: [...gone('person', personIds), ...gone('topic', topicIds)] })
  },
}

/** The ids that events of these types carry, one under `key` or many under its plural, each once. */
function touched(events: OutboxEvent[], types: { type: string }[], key: 'userId' | 'topicId'): string[] {
  const ids = events
    .filter((event) => types.some(({ type }) => type === event.type))
    .flatMap(({ payload }) => {
      const { [key]: one, [`${key}s` as const]: many = [] } = payload as Record<typeof key, string> &
        Partial<Record<`${typeof key}s`, string[]>>
      return one === undefined ? many : [one]
    })
  return [...new Set(ids)]
}
