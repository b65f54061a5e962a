import { useEffect } from 'react'
import type { DeviceCopy } from '~/features/drafts/device-copies'
import { forgetCopy } from '~/features/drafts/device-copies'
import { DraftConflict } from '~/features/drafts/draft-conflict'
import type { Written } from '~/features/drafts/draft-saver'
import type { Draft } from '~/features/drafts/draft-view'
import { KeptHere } from '~/features/drafts/kept-here'
import { SavingStatus } from '~/features/drafts/saving-status'
import { useDraftSaving } from '~/features/drafts/use-draft-saving'
import type { AnswerFormView } from './answers-view'

export interface AnswerMark {
  submissionKey: string
  draftRevision: number
  draftWriter: string
}

interface Props {
  form: HTMLFormElement
  postId: string
  begun: AnswerFormView
  /** What the form has to carry from now on. */
  onMark(mark: AnswerMark): void
}

/**
 * Saves an answer while it is written, as the form of a post is saved. Loaded when somebody begins to write: most who open
 * a question only read.
 */
export function AnswerSaving({ form, postId, begun: { submissionKey, draft, owner }, onMark }: Props) {
  const saving = useDraftSaving({
    ...{ owner, id: submissionKey, revision: draft?.revision ?? 0, savedAt: draft?.savedAt ?? null },
    read: () => written(form, postId),
  })
  const { id, revision, writer, saver, state } = saving
  const conflict = state.is === 'conflict' ? state : null

  useEffect(() => {
    onMark({ submissionKey: id, draftRevision: revision, draftWriter: writer })
  }, [id, revision, writer, onMark])

  useEffect(() => {
    if (!writer) return
    const typed = () => saver.current?.typed()
    const field = bodyOf(form)
    // What was typed before this was loaded, nobody has told of.
    if (field.value !== field.defaultValue) typed()
    form.addEventListener('input', typed)
    return () => form.removeEventListener('input', typed)
  }, [form, writer, saver])

  function use(copy: DeviceCopy) {
    bodyOf(form).value = copy.values.body ?? ''
    saving.goOnFrom(copy)
    forgetCopy(owner, copy)
  }

  async function goOnWithTheirs() {
    const theirs = conflict?.theirs as Draft | undefined
    await saver.current?.putBeside()
    if (theirs?.values === undefined) return
    bodyOf(form).value = theirs.values.body ?? ''
    saver.current?.adopt(theirs)
  }

  return (
    <>
      <KeptHere
        {...{ owner, draft, writer }}
        belongs={(copy) => copy.kind === 'answer' && copy.values.postId === postId}
        onUse={use}
      />
      {conflict && (
        <DraftConflict
          sentence={conflict.sentence}
          theirs={{ ...conflict.theirs }}
          mine={written(form, postId).values}
          action={`/posts/${postId}/answers?save`}
          onMine={() => void saver.current?.takeOver()}
          onTheirs={() => void goOnWithTheirs()}
        />
      )}
      <SavingStatus state={state} />
    </>
  )
}

function written(form: HTMLFormElement, postId: string): Written {
  const data = new FormData(form)
  const values = { body: String(data.get('body') ?? ''), postId }
  return { kind: 'answer', values, deviceOnly: data.has('anonymous') }
}

function bodyOf(form: HTMLFormElement): HTMLTextAreaElement {
  return form.elements.namedItem('body') as HTMLTextAreaElement
}
