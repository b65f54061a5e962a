import { expect, test } from 'vitest'
import { sameSitePath } from '~/platform/same-site-path'

test.each(['/', '/posts/abc/a-title?answer=1#answer-1', '/topics/postgres?q=%C3%A9', '/search?q=a:b//c'])(
  'goes on to %s',
  (path) => expect(sameSitePath(path)).toBe(path),
)

test.each([
  ['another site', 'https://evil.example/'],
  ['another site without a scheme', '//evil.example'],
  ['a backslash that browsers read as a slash', '/\\evil.example'],
  ['a backslash further on', '/a\\..\\evil.example'],
  ['a tab that browsers drop', '/\t/evil.example'],
  ['a line end that browsers drop', '/\n/evil.example'],
  ['dots that leave two slashes', '/..//evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['a relative path', 'topics'],
  ['nothing', ''],
  ['no text at all', null],
  ['a list', ['/topics']],
])('never follows %s', (_, path) => expect(sameSitePath(path, '/home')).toBe('/home'))
