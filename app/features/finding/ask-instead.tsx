import { SaveSearch } from '~/features/saved-searches/save-search'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import type { SearchChoice } from './search-choice'
import { askPath } from './suggested-lines'

/** The way on for whoever did not find it: the words typed become the title of a question. */
export function AskInstead({ words, choice }: { words: string; choice: SearchChoice }) {
  return (
    <Card className="ask-instead">
      <div className="row">
        <b>Not what you need?</b>
        <span className="meta">Somebody here may know, and the next one to search will find it.</span>
        <span className="row push">
          <SaveSearch choice={choice} />
          <AskButton words={words} />
        </span>
      </div>
    </Card>
  )
}

export function AskButton({ words }: { words: string }) {
  return (
    <ButtonLink to={askPath(words)} variant="primary">
      Ask it as a question
    </ButtonLink>
  )
}
