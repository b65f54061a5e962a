import { scriptPayloads } from '../../support/script-payloads'
import { type Exhibits, idAfter } from './exhibits'
import { everyPayload as all, hostileLines } from './hostile-lines'
import { packs } from './packs'
import { poster } from './poster'
import type { RunningSite } from './running-site'
import { store } from './store'

/** Puts every payload into everything that takes a long text; returns the exhibits as they stand now. */
export async function storeLongTexts({ url }: RunningSite, it: Exhibits): Promise<Exhibits> {
  const [maria, arjun, devika] = [
    await poster(url, 'maria'),
    await poster(url, 'arjun'),
    await poster(url, 'devika'),
  ]
  const post = `/posts/${it.question.id}`
  const comments = packs(scriptPayloads, 4900, '\n\n')
  const [title = '', fact = '', sentence = ''] = [150, 300, 400].map((max) => hostileLines(max)[0])
  const profile = { name: 'Asha', handle: 'asha', team: '', title: '', timeZone: 'UTC' }
  await store(await poster(url, 'asha'), '/settings/profile', { ...profile, bio: comments[0] ?? '' })
  await store(arjun, `/answers/${it.answer}/edit`, { body: all, revision: '1' })
  await store(maria, `/comments/${it.comment}/edit`, { body: comments[0] ?? '', revision: '1' })
  for (const body of comments) await store(maria, `/answers/${it.answer}/comments`, { body })
  // Each once by itself, where none before it can hide it.
  for (const body of scriptPayloads) await store(devika, `${post}/comments`, { body })
  for (const reason of hostileLines(200)) {
    for (const kind of ['answers', 'comments']) {
      const id = await idAfter(maria, `${post}/${kind}`, 'Soon gone.')
      await store(devika, `/${kind}/${id}/deletion`, { deleted: '1', reason })
    }
  }
  const deletion = `/posts/${it.deleted.id}/deletion`
  await store(devika, deletion, { deleted: '0', reason: '' })
  await store(devika, deletion, { deleted: '1', reason: fact })
  for (const [number, body] of comments.entries()) {
    const named = { id: `hostile0000${number % 10}`.padEnd(12, '0'), name: `Hostile ${number}`, topic: '' }
    await store(devika, '/templates/new', { ...named, kind: 'question', body })
  }
  const texts = { title, topics: '', body: all }
  const question = await store(maria, `${post}/edit`, { ...texts, kind: 'question', revision: '1' })
  const lesson = await store(maria, '/posts/new', {
    ...{ ...texts, kind: 'lesson', outcome: 'failed', summary: sentence, impact: fact, appliesWhere: fact },
    ...{ whatHappened: all, why: all, doDifferently: all },
  })
  const experiment = await store(maria, '/posts/new', {
    ...{ ...texts, kind: 'experiment', hypothesis: sentence, primaryMetric: fact, guardRails: sentence },
    ...{
      method: all,
      status: 'concluded',
      verdict: 'supported',
      decision: 'adopt',
      result: all,
      sampleSize: '9',
    },
  })
  return { ...it, question: { ...it.question, path: question }, lesson, experiment }
}
