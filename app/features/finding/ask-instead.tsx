import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'

/** The way on for whoever did not find it: the words typed become the title of a question. */
export function AskInstead({ words }: { words: string }) {
  return (
    <Card className="ask-instead">
      <div className="row">
        <b>Not what you need?</b>
        <span className="meta">Somebody here may know, and the next one to search will find it.</span>
        <AskButton words={words} />
      </div>
    </Card>
  )
}

export function AskButton({ words }: { words: string }) {
  const title = words ? `&${new URLSearchParams({ title: words })}` : ''
  return (
    <ButtonLink to={`/posts/new?kind=question${title}`} variant="primary" className="push">
      Ask it as a question
    </ButtonLink>
  )
}
