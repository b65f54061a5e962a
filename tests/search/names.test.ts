import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { NameDocument } from '#search/contract'
import { createEmbeddedEngine, createFinder, type Finder } from '#search/index'
import { marked, now, quiet, temporaryFolder } from './library'

const { folder, remove } = temporaryFolder()
afterAll(remove)
let files = 0
let finder: Finder

const open = (file: string) =>
  createFinder({ embedded: createEmbeddedEngine({ path: file, now: () => now, log: quiet }), log: quiet })
const person = (id: string, name: string, ...otherWords: string[]): NameDocument => ({
  ...{ type: 'person', id, name, otherWords, spaceId: null },
})
const names: NameDocument[] = [
  person('mara', 'Mara Lindqvist', 'mlind'),
  person('maria', 'Maria Santos', 'santos'),
  person('zoe', 'Zoë Ólafsdóttir', 'zoe'),
  { type: 'topic', id: 'k8s', name: 'Kubernetes', otherWords: ['k8s', 'clusters'], spaceId: null },
  { type: 'session', id: 'open', name: 'Clusters for beginners', otherWords: [], spaceId: 'open' },
  { type: 'session', id: 'secret', name: 'Clusters of the board', otherWords: [], spaceId: 'board' },
]

beforeEach(async () => {
  finder = open(path.join(folder, `${++files}.db`))
  await finder.rebuildNames(names)
  return () => finder.close()
})

const found = async (text: string, spaceIds = ['open']) => {
  const { topics, people, sessions } = await finder.names({ text, spaceIds, limit: 5 })
  return [...topics, ...people, ...sessions].map(({ id }) => id)
}

describe('names', () => {
  it.each<[typed: string, ids: string[]]>([
    ['mara', ['mara']],
    ['mar', ['maria', 'mara']],
    ['lind', ['mara']],
    ['lindqvist mara', ['mara']],
    ['MLIND', ['mara']],
    ['zoe', ['zoe']],
    ['olafs', ['zoe']],
    ['zoë olafsdottir', ['zoe']],
    ['lindkvist', ['mara']],
    ['kubernets', ['k8s']],
    ['sntos', ['maria']],
    ['mara santos', ['maria']],
    ['mara ekström', []],
    ['ind', []],
    ['xyz', []],
    ['', []],
    ['"\'*%_', []],
  ])('%j finds %j', async (typed, ids) => {
    expect(await found(typed)).toEqual(ids)
  })

  it('of a space are for those who may read it', async () => {
    expect(await found('clusters')).toEqual(['k8s', 'open'])
    expect(await found('clusters', ['open', 'board'])).toEqual(['k8s', 'secret', 'open'])
    expect(await found('clusters', [])).toEqual(['k8s'])
  })

  it('show what was typed, and the other word they were found by', async () => {
    const { topics, people } = await finder.names({ text: 'k8', spaceIds: [], limit: 5 })
    expect(topics.map(({ name, alias }) => [marked(name), marked(alias ?? [])])).toEqual([
      ['Kubernetes', '[k8s]'],
    ])
    expect(people).toEqual([])
    const [mara] = (await finder.names({ text: 'lind', spaceIds: [], limit: 5 })).people
    expect([marked(mara?.name ?? []), mara?.alias]).toEqual(['Mara [Lindqvist]', null])
  })

  it('come in groups beside the posts that are suggested', async () => {
    const suggested = await finder.suggest({ text: 'cluster', spaceIds: ['open'], limit: 5 })
    expect(suggested).toMatchObject({ posts: [], people: [], words: [] })
    expect(suggested.topics.map(({ id }) => id)).toEqual(['k8s'])
    expect(suggested.sessions.map(({ id }) => id)).toEqual(['open'])
  })

  it('are gone, or others, as soon as they are written, in every process', async () => {
    const other = open(path.join(folder, `${files}.db`))
    const foundThere = async (text: string) =>
      (await other.names({ text, spaceIds: [], limit: 5 })).people.map(({ id }) => id)
    expect(await foundThere('mara')).toEqual(['mara'])
    await finder.applyNames({
      upsert: [person('maria', 'Maria Okafor')],
      remove: [{ type: 'person', id: 'mara' }],
    })
    for (const look of [found, foundThere]) {
      expect(await look('lindqvist')).toEqual([])
      expect(await look('okafor')).toEqual(['maria'])
      expect(await look('santos')).toEqual([])
    }
    await finder.applyNames({ upsert: [person('mara', 'Mara Lindqvist')], remove: [] })
    expect(await foundThere('mara')).toEqual(['mara'])
    await other.close()
  })

  it('are compared with what there should be', async () => {
    expect(await finder.checkNames(names)).toEqual([])
    const differences = await finder.checkNames([
      person('maria', 'Maria Okafor'),
      ...names.slice(2),
      person('new', 'New'),
    ])
    expect(differences).toHaveLength(3)
    expect(differences).toEqual(
      expect.arrayContaining([
        { engine: 'embedded', id: 'person:mara', problem: 'extra' },
        { engine: 'embedded', id: 'person:maria', problem: 'stale' },
        { engine: 'embedded', id: 'person:new', problem: 'missing' },
      ]),
    )
  })
})
