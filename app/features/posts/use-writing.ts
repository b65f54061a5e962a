import { useNavigate, useSearchParams } from '@remix-run/react'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { type DeviceCopy, forgetCopy } from '~/features/drafts/device-copies'
import type { Written } from '~/features/drafts/draft-saver'
import type { Draft, DraftKind } from '~/features/drafts/draft-view'
import { useDraftSaving } from '~/features/drafts/use-draft-saving'
import { filledIn } from '~/features/templates/fill-in'
import { type FormResult, typed, useFormResult } from '~/platform/form-result'
import { KINDS, type Kind } from './post-kinds'
import { FIELD_LABELS, type PostField } from './post-labels'

interface Begun {
  kind: Kind
  title: string
  topics: string
  spaceId: string
  begun: Record<string, string> | null
  brought: Record<string, string> | null
  submissionKey: string
  draft: Draft | null
  owner: string
}

/** What the form of a new post holds, and how it is kept: across kinds, in a draft, and on the device. */
export function useWriting(post: Begun) {
  const { kind, title, topics, spaceId, begun, brought, submissionKey, draft, owner } = post
  const result = useFormResult()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const form = useRef<HTMLFormElement>(null)
  const [kept, setKept] = useState<Record<string, string>>(() => {
    const written = draft?.values ?? {}
    // At first only: what somebody empties stays empty.
    return brought ? filledIn({ topics, ...begun, ...written }, brought) : written
  })
  // The fields are drawn anew when another text takes their place; what was refused before is not theirs any more.
  const [generation, setGeneration] = useState(0)
  const [passed, setPassed] = useState<FormResult | null>(null)
  const used = useRef<DeviceCopy | null>(null)
  const [unnamed, setUnnamed] = useState('anonymous' in result.values || begun?.anonymous === '1')
  const before: Record<string, string> = {
    ...{ status: 'planned', title, topics, spaceId },
    ...begun,
    ...kept,
  }

  function now(): Record<string, string> {
    if (!form.current) return kept
    const fields = [...new FormData(form.current)].filter(([name]) => name in FIELD_LABELS)
    return { ...kept, ...Object.fromEntries(fields.map(([name, value]) => [name, String(value)])) }
  }

  function read(): Written | null {
    if (!form.current) return null
    const data = new FormData(form.current)
    const wanted = KINDS.find((it) => it === data.get('kind')) ?? kind
    return { kind: wanted, values: now(), deviceOnly: data.has('anonymous') }
  }

  const saving = useDraftSaving({
    owner,
    id: typed(result, 'submissionKey', submissionKey),
    // After a refusal the form goes on from what it knew, or it would overwrite what it has not seen.
    revision: Number(typed(result, 'draftRevision', String(draft?.revision ?? 0))),
    savedAt: draft?.savedAt ?? null,
    read,
  })
  const { saver } = saving
  const hasWritten = useRef(false)
  hasWritten.current = saving.state.is !== 'untouched'

  function show(text: { kind: DraftKind; values: Record<string, string> }) {
    setKept(text.values)
    setPassed(result)
    setGeneration((count) => count + 1)
    if (text.kind !== kind && text.kind !== 'answer') {
      const to = new URLSearchParams({ ...Object.fromEntries(query), kind: text.kind })
      navigate(`/posts/new?${to}`, { replace: true, preventScrollReset: true })
    }
  }

  // A text that took the place of another, and a text that became another kind, are saved as if they had been typed.
  const drawn = useRef({ generation, kind })
  useEffect(() => {
    if (drawn.current.generation === generation && drawn.current.kind === kind) return
    drawn.current = { generation, kind }
    const copy = used.current
    used.current = null
    if (copy || hasWritten.current) saver.current?.typed()
    if (copy) forgetCopy(owner, copy)
  }, [generation, kind, owner, saver])

  // What was typed before the scripts came, or brought back by the browser, nobody has told of.
  useEffect(() => {
    if (saving.writer && form.current && isTouched(form.current)) saver.current?.typed()
  }, [saving.writer, saver])

  const { save: _, ...begunWith } = Object.fromEntries(query)
  const within = { ...begunWith, kind, ...(saving.revision > 0 && { draft: saving.id }) }
  const address = `/posts/new?${new URLSearchParams(within)}`

  return {
    ...{ form, saving, generation, unnamed, now, address },
    saveAddress: `${address}&save`,
    hasMovedOn: passed === result,
    held: (field: PostField) =>
      passed === result ? (before[field] ?? '') : typed(result, field, before[field]),
    keep: () => setKept(now()),
    typed: () => saver.current?.typed(),
    save(event: MouseEvent) {
      event.preventDefault()
      saver.current?.typed()
      saver.current?.save()
    },
    use(copy: DeviceCopy) {
      used.current = copy
      saving.goOnFrom(copy)
      setUnnamed(copy.deviceOnly)
      show(copy)
    },
    takeOver: () => void saver.current?.takeOver(),
    async goOnWithTheirs() {
      if (saving.state.is !== 'conflict') return
      const { theirs } = saving.state
      await saver.current?.putBeside()
      if (theirs.values === undefined) return
      const theirDraft = theirs as Draft
      show(theirDraft)
      saver.current?.adopt(theirDraft)
    },
  }
}

function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
    return (
      control instanceof HTMLInputElement &&
      (control.value !== control.defaultValue || control.checked !== control.defaultChecked)
    )
  })
}
