import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Avatar, faceOf, initials } from '~/ui/avatar'

test('a person keeps the same colour for ever', () => {
  // Written down: a change here repaints everybody.
  expect(['asha', 'lena', 'joon', 'rosa'].map(faceOf)).toEqual([3, 2, 2, 1])
})

test('all six colours are used', () => {
  const faces = new Set(Array.from({ length: 100 }, (_, number) => faceOf(`person ${number}`)))
  expect([...faces].sort()).toEqual([1, 2, 3, 4, 5, 6])
})

test.each([
  ['Asha Kulkarni', 'AK'],
  ['  rosa maria silva ', 'RS'],
  ['Cher', 'C'],
  ['Émile Zola', 'ÉZ'],
  ['李 小龙', '李小'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, letters) => {
  expect(initials(name)).toBe(letters)
})

test('a face beside its name is not read aloud twice', () => {
  expect(renderToStaticMarkup(<Avatar name="Asha Kulkarni" />)).toContain('aria-hidden="true"')
  expect(renderToStaticMarkup(<Avatar name="Asha Kulkarni" src="/a.webp" />)).toContain('alt=""')
})

test('a face alone is read aloud by its label', () => {
  const face = renderToStaticMarkup(<Avatar name="Asha Kulkarni" label="Asha Kulkarni" />)
  expect(face).toContain('role="img" aria-label="Asha Kulkarni"')
  expect(face).not.toContain('aria-hidden')
})
