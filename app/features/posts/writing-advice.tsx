import { useEffect, useState } from 'react'
import { Card } from '~/ui/card'
import type { Kind } from './post-kinds'
import { FIELD_LABELS, type PostField } from './post-labels'
import { FIELD_GUIDANCE, type Guidance, KIND_GUIDANCE } from './writing-guidance'

/** What helps whoever writes, beside the form: with the field they are in. Without scripts all of it is there. */
export function WritingAdvice({ kind }: { kind: Kind }) {
  const field = useFieldInFocus()
  return (
    <>
      <Advice {...((field && FIELD_GUIDANCE[kind][field]) ?? KIND_GUIDANCE[kind])} />
      <noscript>
        {Object.values(FIELD_GUIDANCE[kind]).map((guidance) => (
          <Advice key={guidance.title} {...guidance} />
        ))}
      </noscript>
    </>
  )
}

function Advice({ title, lines }: Guidance) {
  return (
    <Card title={title}>
      <ul className="stack tight meta">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

/** The field that somebody is in, or was in last: a button of its toolbar belongs to it. */
function useFieldInFocus(): PostField | null {
  const [field, setField] = useState<PostField | null>(null)
  useEffect(() => {
    const notice = () => {
      const name = document.activeElement?.getAttribute('name')
      if (name && name in FIELD_LABELS) setField(name as PostField)
    }
    // Who is quicker than the scripts is in one already.
    notice()
    document.addEventListener('focusin', notice)
    return () => document.removeEventListener('focusin', notice)
  }, [])
  return field
}
