import { describe, expect, test } from 'vitest'
import { topicForm } from '~/features/topics/topic-form'
import { canApproveTopics, canReviseTopic, placementProblem } from '~/features/topics/topic-rules'
import { topicSlug } from '~/features/topics/topic-slug'
import { parseValues } from '~/platform/forms.server'

describe('who decides about topics', () => {
  test('moderators and administrators decide, members do not', () => {
    expect(canApproveTopics({ role: 'member' })).toBe(false)
    expect(canApproveTopics({ role: 'moderator' })).toBe(true)
    expect(canApproveTopics({ role: 'admin' })).toBe(true)
  })

  test('a proposer edits a proposal until it is approved, and nobody else does', () => {
    const proposer = { id: 'ana', role: 'member' as const }
    expect(canReviseTopic(proposer, { proposedById: 'ana', approved: false })).toBe(true)
    expect(canReviseTopic(proposer, { proposedById: 'ana', approved: true })).toBe(false)
    expect(canReviseTopic(proposer, { proposedById: 'ben', approved: false })).toBe(false)
    expect(canReviseTopic({ id: 'mo', role: 'moderator' }, { proposedById: 'ana', approved: true })).toBe(
      true,
    )
  })
})

describe('the place of a topic in the tree', () => {
  test('three levels are fine, four are refused', () => {
    expect(placementProblem({ topicId: null, aboveIds: ['b', 'a'], levelsBelow: 0 })).toBeNull()
    expect(placementProblem({ topicId: null, aboveIds: ['c', 'b', 'a'], levelsBelow: 0 })).toMatch(/3 levels/)
  })

  test('its own children count as well', () => {
    expect(placementProblem({ topicId: 't', aboveIds: ['a'], levelsBelow: 1 })).toBeNull()
    expect(placementProblem({ topicId: 't', aboveIds: ['a'], levelsBelow: 2 })).toMatch(/3 levels/)
  })

  test('a topic never stands below itself or below its child', () => {
    expect(placementProblem({ topicId: 't', aboveIds: ['t'], levelsBelow: 0 })).toMatch(/below itself/)
    expect(placementProblem({ topicId: 't', aboveIds: ['child', 't'], levelsBelow: 1 })).toMatch(
      /below itself/,
    )
  })
})

describe('the short name of a topic', () => {
  test.each([
    ['Incident response', 'incident-response'],
    ['C#', 'c-sharp'],
    ['F#', 'f-sharp'],
    ['C++', 'c-plus-plus'],
    ['.NET', 'dot-net'],
    ['#postgres', 'postgres'],
    ['GraphQL', 'graphql'],
    ['Größe & Maß', 'groesse-and-mass'],
    ['c-sharp', 'c-sharp'],
    ['日本', ''],
  ])('%s becomes "%s"', (name, slug) => expect(topicSlug(name)).toBe(slug))

  test('it is at most 40 characters long and never ends in a hyphen', () => {
    expect(topicSlug(`${'a'.repeat(39)} b`)).toBe('a'.repeat(39))
  })
})

describe('the form', () => {
  const typed = { name: 'Postgres', description: 'Running PostgreSQL in production.' }

  test('makes the short name from the name and tidies the synonyms', () => {
    const topic = parseValues({ ...typed, synonyms: 'PostgreSQL, pg,, postgres, PG' }, topicForm)
    expect(topic).toMatchObject({ slug: 'postgres', synonyms: ['postgresql', 'pg'], parent: null })
  })

  test('asks for what belongs there, and for letters that an address can have', () => {
    expect(() => parseValues({ ...typed, description: 'Databases' }, topicForm)).toThrow(/at least 10/)
    expect(() => parseValues({ ...typed, name: '日本' }, topicForm)).toThrow(/Latin letters/)
    expect(() => parseValues({ ...typed, name: 'New' }, topicForm)).toThrow(/needs this address/)
  })

  test('refuses fields that it does not have, and lists where one text is expected', () => {
    expect(() => parseValues({ ...typed, approved: '1' }, topicForm)).toThrow(/do not know/)
    expect(() => parseValues({ ...typed, name: ['a', 'b'] }, topicForm)).toThrow(/name of 2/)
  })
})
