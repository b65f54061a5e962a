import { describe, expect, test } from 'vitest'
import { addPerson } from '~/features/accounts/add-person.server'
import { deactivatePerson, reactivatePerson } from '~/features/accounts/deactivate-person.server'
import { profileForm } from '~/features/accounts/profile-form'
import { reviseProfile } from '~/features/accounts/revise-profile.server'
import { checkIndex } from '~/features/finding/check-index.server'
import { finder } from '~/features/finding/finder.server'
import { rebuildIndex } from '~/features/finding/rebuild-index.server'
import { approveTopic } from '~/features/topics/approve-topic.server'
import { proposeTopic } from '~/features/topics/propose-topic.server'
import { reviseTopic } from '~/features/topics/revise-topic.server'
import { topicForm } from '~/features/topics/topic-form'
import { transaction } from '~/platform/db.server'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { again, person } from '../../support/people'
import { namesKnown } from './searching'

const found = async (text: string) => {
  const { people, topics } = await finder().names({ text, spaceIds: [], limit: 5 })
  return [...people, ...topics].map(({ name }) => name.map((part) => part.text).join(''))
}

const joined = async (name: string, handle: string) => {
  const account = { name, handle, email: `${handle}@example.com`, passwordHash: 'x', role: 'member' as const }
  const id = await transaction((tx) => addPerson(tx, account))
  await drainOutbox()
  return again({ id })
}

const topicFields = (fields: Record<string, string>) =>
  parseValues({ description: 'All about one thing', synonyms: '', parent: '', ...fields }, topicForm)

describe('people are found by name', () => {
  test('from the moment they join, by any of their names or their handle', async () => {
    await joined('Zoë Lindqvist', 'zoe-l')
    expect(await found('lindq')).toEqual(['Zoë Lindqvist'])
    expect(await found('zoe')).toEqual(['Zoë Lindqvist'])
    expect(await found('zoe-l')).toEqual(['Zoë Lindqvist'])
    expect(await found('lindqvst')).toEqual(['Zoë Lindqvist'])
  })

  test('under their new name once they changed it', async () => {
    const zoe = await joined('Zoë Lindqvist', 'zoe-l')
    const fields = { name: 'Zoë Okafor', handle: 'zoe', team: '', title: '', bio: '', timeZone: 'UTC' }
    await reviseProfile(zoe, parseValues(fields, profileForm))
    await drainOutbox()
    expect(await found('lindqvist')).toEqual([])
    expect(await found('okafor')).toEqual(['Zoë Okafor'])
  })

  test('not while they are deactivated', async () => {
    const [admin, zoe] = [await person({ role: 'admin' }), await joined('Zoë Lindqvist', 'zoe-l')]
    await deactivatePerson(admin, zoe.id, 'Left')
    await drainOutbox()
    expect(await found('lindqvist')).toEqual([])
    await namesKnown()
    expect(await found('lindqvist')).toEqual([])
    await reactivatePerson(admin, zoe.id)
    await drainOutbox()
    expect(await found('lindqvist')).toEqual(['Zoë Lindqvist'])
  })
})

describe('topics are found by name', () => {
  test('once they are approved, by synonyms too, and under a new name once they have one', async () => {
    const [mo, rosa] = [await person(), await person({ role: 'moderator' })]
    const fields = { slug: 'kubernetes', name: 'Kubernetes', synonyms: 'k8s' }
    await proposeTopic(mo, topicFields(fields))
    await drainOutbox()
    expect(await found('kube')).toEqual([])
    await approveTopic(rosa, 'kubernetes')
    await drainOutbox()
    expect(await found('kube')).toEqual(['Kubernetes'])
    expect(await found('k8s')).toEqual(['Kubernetes'])
    await reviseTopic(rosa, 'kubernetes', topicFields({ ...fields, name: 'Clusters', synonyms: 'k8s' }))
    await drainOutbox()
    expect(await found('k8s')).toEqual(['Clusters'])
  })
})

describe('names and the database', () => {
  test('are compared, and agree again when search is made anew', async () => {
    const zoe = await joined('Zoë Lindqvist', 'zoe-l')
    await finder().applyNames({
      upsert: [{ type: 'topic', id: 'nowhere', name: 'Nowhere', otherWords: [], spaceId: null }],
      remove: [{ type: 'person', id: zoe.id }],
    })
    expect((await checkIndex()).differences).toEqual([
      { engine: 'embedded', id: 'topic:nowhere', problem: 'extra' },
      { engine: 'embedded', id: `person:${zoe.id}`, problem: 'missing' },
    ])
    await rebuildIndex(() => undefined)
    expect((await checkIndex()).differences).toEqual([])
    expect(await found('lindqvist')).toEqual(['Zoë Lindqvist'])
  })
})
