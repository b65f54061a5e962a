import { BothTexts } from '~/features/posts/both-texts'
import type { SpaceChoice } from '~/features/posts/place-fields'
import type { PostField } from '~/features/posts/post-labels'
import { Button } from '~/ui/button'

interface Props {
  sentence: string
  /** Nothing when the draft was deleted. */
  theirs: Record<string, unknown>
  mine: Record<string, unknown>
  /** The names of spaces, where the draft has one. */
  spaces?: SpaceChoice[]
  /** Where a browser without scripts sends the choice. */
  action: string
  onMine(): void
  onTheirs(): void
}

/** Another window saved the draft: both texts, and which of them to go on with. Neither is ever lost. */
export function DraftConflict({ sentence, theirs, mine, spaces = [], action, onMine, onTheirs }: Props) {
  const values = (theirs.values ?? {}) as Record<string, unknown>
  // A field that one of the two leaves empty is missing there, and still to be compared.
  const empty = Object.fromEntries([...Object.keys(values), ...Object.keys(mine)].map((field) => [field, '']))
  const said = (field: PostField, value: string) =>
    field === 'spaceId' ? (spaces.find(({ id }) => id === value)?.name ?? value) : value
  const isGone = theirs.values === undefined
  const choose = (work: () => void) => (event: React.MouseEvent) => {
    event.preventDefault()
    work()
  }
  return (
    <section className="draft-conflict" aria-labelledby="draft-conflict">
      <p id="draft-conflict" role="alert">
        {sentence}
      </p>
      {!isGone && <BothTexts theirs={{ ...empty, ...values }} mine={{ ...empty, ...mine }} said={said} />}
      <div className="row">
        <Button formAction={action} name="stale" value="take-over" onClick={choose(onMine)}>
          {isGone ? 'Save it again' : 'Go on with mine'}
        </Button>
        {!isGone && (
          <Button formAction={action} name="stale" value="beside" variant="quiet" onClick={choose(onTheirs)}>
            Go on with the other
          </Button>
        )}
      </div>
      {!isGone && <p className="meta">The one you do not go on with becomes a draft of its own.</p>}
    </section>
  )
}
