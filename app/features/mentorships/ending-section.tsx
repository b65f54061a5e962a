import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Prose } from '~/ui/prose'
import { RelativeTime } from '~/ui/relative-time'
import type { MentorshipView } from './mentorship-view'
import { resultWords } from './mentorship-words'

type EndingSectionProps = { id: string; ending: NonNullable<MentorshipView['ending']> }

/** How it ended, what the two look back on, and the way to share that as a lesson. */
export function EndingSection({ id, ending }: EndingSectionProps) {
  const { whatHappenedHtml, whyHtml, doDifferentlyHtml } = ending.reflection
  const parts: [string, string][] = [
    ['What happened', whatHappenedHtml],
    ['Why', whyHtml],
    ['What we do differently', doDifferentlyHtml],
  ]
  const written = parts.filter(([, html]) => html)
  return (
    <Card title={resultWords(ending.result)} className="stack tight">
      <p className="meta">
        Ended by {ending.by?.name} <RelativeTime at={ending.at} />
      </p>
      {written.map(([title, html]) => (
        <div key={title}>
          <h3 className="small-heading">{title}</h3>
          <Prose html={html} small />
        </div>
      ))}
      {written.length > 0 && (
        <div>
          <ButtonLink to={`/posts/new?kind=lesson&mentorship=${id}`}>Make it a lesson for others</ButtonLink>
          <p className="meta">
            Nothing is published until you do it; read it once more for what is only yours.
          </p>
        </div>
      )}
    </Card>
  )
}
