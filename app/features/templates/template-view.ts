import type { Kind } from '~/features/posts/post-kinds'

/** Texts by the names of the fields that they are for. */
export type Texts = Record<string, string>

export interface Template {
  id: string
  kind: Kind
  name: string
  topic: { slug: string; name: string } | null
  values: Texts
}

export type TemplateToRevise = Template & { revision: number }
