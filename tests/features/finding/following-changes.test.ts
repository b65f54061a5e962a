import { describe, expect, test } from 'vitest'
import { acceptAnswer } from '~/features/answers/accept-answer.server'
import { deleteAnswer } from '~/features/answers/delete-answer.server'
import { allDocuments } from '~/features/finding/documents.server'
import { finder } from '~/features/finding/finder.server'
import { deletePost } from '~/features/posts/delete-post.server'
import { reviseForm } from '~/features/posts/post-form'
import { restorePost } from '~/features/posts/restore-post.server'
import { revisePost } from '~/features/posts/revise-post.server'
import { reviseTopic } from '~/features/topics/revise-topic.server'
import { topicForm } from '~/features/topics/topic-form'
import { voteOnPost } from '~/features/votes/vote.server'
import { parseValues } from '~/platform/forms.server'
import { drainOutbox } from '~/platform/outbox-worker.server'
import { person, topic } from '../../support/people'
import { answer } from '../answers/discussion'
import { questionFields } from '../posts/drafts'
import { facet, published, search, searchFor, titlesFor } from './searching'

describe('search follows what happens to a post', () => {
  test('an edited post is found by its new words and no longer by its old ones', async () => {
    const mo = await person()
    const id = await published(mo, { title: 'Where is the old quokka kept?' })
    const fields = { ...questionFields({ title: 'Where is the new wombat kept?' }), revision: '1' }
    await revisePost(mo, id, parseValues(fields, reviseForm))
    const meanwhile = (await searchFor(mo, 'quokka')).posts[0]
    expect(meanwhile?.markedTitle).toEqual([{ text: 'Where is the new wombat kept?', marked: false }])
    await drainOutbox()
    expect(await titlesFor(mo, 'wombat')).toEqual(['Where is the new wombat kept?'])
    expect(await titlesFor(mo, '"old quokka"')).toEqual([])
  })

  test('a deleted post is gone at once and back when it is restored', async () => {
    const [mo, moderator] = [await person(), await person({ role: 'moderator' })]
    const id = await published(mo, { title: 'Where is the quokka kept?' })
    await deletePost(mo, id)
    expect(await titlesFor(mo, 'quokka')).toEqual([])
    await drainOutbox()
    expect(finder().status().documents).toBe(0)
    expect((await searchFor(moderator, 'quokka')).total).toBe(0)
    await restorePost(moderator, id)
    await drainOutbox()
    expect(await titlesFor(mo, 'quokka')).toEqual(['Where is the quokka kept?'])
  })

  test('an answer makes its question findable and answered, and a deleted one does not', async () => {
    const [mo, rosa] = [await person(), await person()]
    const id = await published(mo, { title: 'Where is it kept?' })
    const answerId = await answer(rosa, id, 'In the marsupial cupboard.')
    await drainOutbox()
    expect(await titlesFor(mo, 'marsupial is:answered')).toEqual(['Where is it kept?'])
    await acceptAnswer(mo, id, answerId)
    await drainOutbox()
    expect(facet(await search(mo, 'state=accepted'), 'state')).toEqual([
      ['accepted', 1],
      ['answered', 1],
    ])
    await deleteAnswer(rosa, answerId)
    await drainOutbox()
    expect(await titlesFor(mo, 'marsupial')).toEqual([])
    expect(await titlesFor(mo, 'is:unanswered')).toEqual(['Where is it kept?'])
  })

  test('votes and a topic’s new synonym count as well', async () => {
    const [mo, rosa] = [await person({ name: 'Mo' }), await person({ role: 'moderator' })]
    await topic('postgres')
    const id = await published(mo, { title: 'Where is the first one kept?', topics: 'postgres' })
    await published(mo, { title: 'Where is the second one kept?' })
    await voteOnPost(rosa, id, 1)
    await reviseTopic(
      rosa,
      'postgres',
      parseValues(
        {
          slug: 'postgres',
          name: 'Postgres',
          description: 'All about one database',
          synonyms: 'elephant',
          parent: '',
        },
        topicForm,
      ),
    )
    await drainOutbox()
    expect((await search(mo, 'q=kept&sort=useful')).posts[0]?.id).toBe(id)
    expect(await titlesFor(mo, 'elephant')).toEqual(['Where is the first one kept?'])
    expect(await titlesFor(mo, 'topic:elephant')).toEqual(['Where is the first one kept?'])
  })

  test('telling search twice changes nothing', async () => {
    const mo = await person()
    await published(mo, { title: 'Where is the quokka kept?' })
    for await (const batch of allDocuments()) await finder().apply({ upsert: batch, remove: [] })
    expect(await titlesFor(mo, 'quokka')).toHaveLength(1)
    expect(await finder().check(allDocuments())).toEqual([])
  })
})
