import { describe, expect, test } from 'vitest'
import { approveTopic } from '~/features/topics/approve-topic.server'
import { declineTopic } from '~/features/topics/decline-topic.server'
import { findTopic } from '~/features/topics/find-topic.server'
import { proposeTopic } from '~/features/topics/propose-topic.server'
import { reviseTopic } from '~/features/topics/revise-topic.server'
import { topicForm } from '~/features/topics/topic-form'
import { db, transaction } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { parseValues } from '~/platform/forms.server'
import { person } from '../../support/people'
import { post } from '../../support/posted'

const about = (name: string, more: Record<string, string> = {}) =>
  parseValues({ name, description: `Everything about ${name} that others may need.`, ...more }, topicForm)

const events = async () => (await db.event.findMany()).map(({ type }) => type)

describe('a new topic', () => {
  test('of a moderator is approved at once', async () => {
    const moderator = await person({ role: 'moderator' })
    const { id, approved } = await proposeTopic(moderator, about('Postgres', { synonyms: 'pg, psql' }))
    expect(approved).toBe(true)
    expect(await db.topicApproval.findUnique({ where: { topicId: id } })).toMatchObject({
      byId: moderator.id,
    })
    expect(findTopic('PG')).toBe('postgres')
    expect(await events()).toEqual(['topic.approved'])
  })

  test('of a member waits for a moderator, who approves it once however often they press', async () => {
    const [ana, moderator] = [await person(), await person({ role: 'moderator' })]
    const { id, slug, approved } = await proposeTopic(ana, about('Kafka'))
    expect(approved).toBe(false)
    await expect(approveTopic(ana, slug)).rejects.toThrow(NotFound)
    await approveTopic(moderator, slug)
    await approveTopic(moderator, slug)
    expect(await db.topicApproval.count({ where: { topicId: id } })).toBe(1)
    expect((await events()).sort()).toEqual(['topic.approved', 'topic.proposed'])
  })

  test('may not take a name that leads elsewhere, as a name or as a synonym', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Postgres', { synonyms: 'pg' }))
    await expect(proposeTopic(moderator, about('PG'))).rejects.toMatchObject({
      problems: { slug: expect.stringContaining('“Postgres”') },
    })
    await expect(proposeTopic(moderator, about('SQL', { synonyms: 'postgres, pg' }))).rejects.toMatchObject({
      problems: { synonyms: expect.stringMatching(/#postgres.*#pg/) },
    })
    expect(await db.topic.count()).toBe(1)
  })

  test('stands below a topic that there is, at most three levels deep', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Data', { synonyms: 'databases' }))
    await proposeTopic(moderator, about('Postgres', { parent: 'databases' }))
    await proposeTopic(moderator, about('Migrations', { parent: 'postgres' }))
    await expect(proposeTopic(moderator, about('Locks', { parent: 'migrations' }))).rejects.toThrow(
      /3 levels/,
    )
    await expect(proposeTopic(moderator, about('Locks', { parent: 'nothing' }))).rejects.toThrow(
      /no topic #nothing/,
    )
  })
})

describe('declining a proposal', () => {
  test('removes it, and its name is free again', async () => {
    const [ana, moderator] = [await person(), await person({ role: 'moderator' })]
    await proposeTopic(ana, about('Kafka', { synonyms: 'streams' }))
    await expect(declineTopic(ana, 'kafka')).rejects.toThrow(NotFound)
    await declineTopic(moderator, 'kafka')
    expect(() => findTopic('kafka')).toThrow(NotFound)
    await proposeTopic(ana, about('Streams'))
    await expect(declineTopic(moderator, 'kafka')).rejects.toThrow(NotFound)
  })

  test('is refused once a post uses it or somebody approved it', async () => {
    const [ana, moderator] = [await person(), await person({ role: 'moderator' })]
    const { id } = await proposeTopic(ana, about('Kafka'))
    await post({ by: ana, topics: [id] })
    await expect(declineTopic(moderator, 'kafka')).rejects.toThrow(/filed under “Kafka”/)
    await approveTopic(moderator, 'kafka')
    await expect(declineTopic(moderator, 'kafka')).rejects.toThrow(/approved already/)
    expect(findTopic('kafka')).toBe('kafka')
  })
})

describe('revising a topic', () => {
  test('changes what it says; the old short name keeps leading to it', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Postgres', { synonyms: 'pg' }))
    const { slug } = await reviseTopic(moderator, 'postgres', about('PostgreSQL', { synonyms: 'psql' }))
    expect(slug).toBe('postgresql')
    expect(findTopic('postgres')).toBe('postgresql')
    expect(findTopic('psql')).toBe('postgresql')
    expect(() => findTopic('pg')).toThrow(NotFound)
    expect(await events()).toContain('topic.revised')
  })

  test('may give it its old short name back', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Postgres'))
    await reviseTopic(moderator, 'postgres', about('PostgreSQL', { synonyms: 'postgres' }))
    await reviseTopic(moderator, 'postgresql', about('Postgres', { synonyms: 'postgres' }))
    expect(findTopic('postgresql')).toBe('postgres')
  })

  test('never makes a ring, nor a tree too deep for its children', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Data'))
    await proposeTopic(moderator, about('Postgres', { parent: 'data' }))
    await proposeTopic(moderator, about('Migrations', { parent: 'postgres' }))
    await proposeTopic(moderator, about('Engineering'))
    await expect(reviseTopic(moderator, 'data', about('Data', { parent: 'migrations' }))).rejects.toThrow(
      /below itself/,
    )
    await expect(reviseTopic(moderator, 'data', about('Data', { parent: 'engineering' }))).rejects.toThrow(
      /3 levels/,
    )
    await reviseTopic(moderator, 'postgres', about('Postgres', { parent: 'engineering' }))
  })

  test('is for moderators, and for the proposer while it waits', async () => {
    const [ana, ben, moderator] = [await person(), await person(), await person({ role: 'moderator' })]
    await proposeTopic(ana, about('Kafka'))
    await expect(reviseTopic(ben, 'kafka', about('Ben was here'))).rejects.toThrow(NotFound)
    await reviseTopic(ana, 'kafka', about('Apache Kafka'))
    await approveTopic(moderator, 'apache-kafka')
    await expect(reviseTopic(ana, 'apache-kafka', about('Kafka'))).rejects.toThrow(NotFound)
  })

  test('is all or nothing: a refused change leaves the synonyms as they were', async () => {
    const moderator = await person({ role: 'moderator' })
    await proposeTopic(moderator, about('Postgres', { synonyms: 'pg' }))
    await expect(
      reviseTopic(moderator, 'postgres', about('Postgres', { synonyms: 'sql', parent: 'nothing' })),
    ).rejects.toThrow()
    expect(findTopic('pg')).toBe('postgres')
    expect(await transaction((tx) => tx.topicSynonym.count())).toBe(1)
  })
})
