import { useEffect, useState } from 'react'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { When } from '~/ui/when'
import { copiesOf, type DeviceCopy, forgetCopy, sameText } from './device-copies'
import type { Draft, DraftKind } from './draft-view'

interface Props {
  owner: string
  /** The draft on the page; without one, everything that this device keeps is offered. */
  draft: Draft | null
  /** This window, which has its own text before it. */
  writer: string
  /** Whether a copy belongs on this page. */
  belongs(copy: DeviceCopy): boolean
  onUse(copy: DeviceCopy): void
}

const UNSAVED: Record<DraftKind, string> = {
  answer: 'An answer',
  question: 'A question',
  lesson: 'A lesson',
  experiment: 'An experiment',
}

/** Enough to choose from. */
const MOST = 5

/** Offers what was typed on this device and never reached the server. */
export function KeptHere({ owner, draft, writer, belongs, onUse }: Props) {
  const [copies, setCopies] = useState<DeviceCopy[]>([])
  useEffect(() => {
    setCopies(offered(owner, draft))
  }, [owner, draft])

  const without = (copy: DeviceCopy) => setCopies((all) => all.filter((other) => other !== copy))
  return copies
    .filter((copy) => copy.writer !== writer && belongs(copy))
    .slice(0, MOST)
    .map((copy) => (
      <Banner key={copy.writer}>
        <div className="row between">
          <p>
            {draft ? 'A text that is not in this draft' : `${UNSAVED[copy.kind]} that was not saved`} is kept
            on this device, from <When from={copy.at} />: “{beginning(copy)}”
          </p>
          <div className="row">
            <Button
              type="button"
              size="small"
              onClick={() => {
                without(copy)
                onUse(copy)
              }}
            >
              Go on with it
            </Button>
            <Button
              type="button"
              size="small"
              variant="quiet"
              onClick={() => {
                forgetCopy(owner, copy)
                without(copy)
              }}
            >
              Throw it away
            </Button>
          </div>
        </div>
      </Banner>
    ))
}

function offered(owner: string, draft: Draft | null): DeviceCopy[] {
  const copies = copiesOf(owner)
  if (!draft) return copies
  const own = copies.filter(({ id }) => id === draft.id)
  for (const copy of own) if (sameText(copy.values, draft.values)) forgetCopy(owner, copy)
  return own.filter(({ values }) => !sameText(values, draft.values))
}

/** Enough of it to know it again: with a draft on the page, how it ends is what is new. */
function beginning({ values }: DeviceCopy): string {
  const text = values.title?.trim() || Object.values(values).find((value) => value.trim() !== '') || ''
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
