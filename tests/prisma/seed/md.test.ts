import { describe, expect, it } from 'vitest'
import { md } from '#prisma/seed/md'

describe('Markdown written inside code', () => {
  it('loses the indentation that all its lines share, and keeps the rest', () => {
    const text = md`
      Two steps:

      1. Look
         twice
    `
    expect(text).toBe('Two steps:\n\n1. Look\n   twice')
  })

  it('keeps its backticks', () => {
    expect(md`Run \`psql\` there.`).toBe('Run `psql` there.')
  })
})
