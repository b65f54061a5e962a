import type { Match } from '~/features/mentors/match-mentors.server'
import { useFormResult } from '~/platform/form-result'
import { Badge } from '~/ui/badge'
import { FormProblems } from '~/ui/form-problems'
import { Page } from '~/ui/page'
import { Prose } from '~/ui/prose'
import { TagLink } from '~/ui/tag'
import { AnswerForms } from './answer-forms'
import { CheckIns } from './check-ins'
import { Choices } from './choices'
import { EndingSection } from './ending-section'
import { Meetings } from './meetings'
import { MentorshipAside } from './mentorship-aside'
import { type MentorshipView, otherOf } from './mentorship-view'
import { PHASES } from './mentorship-words'
import { Proposals } from './proposals'
import { Steps } from './steps'

/** The two's own page: the goal, and whatever its phase asks for. */
export function MentorshipPage({ mentorship, matches }: { mentorship: MentorshipView; matches: Match[] }) {
  const { phase, standing, goal, backgroundHtml, topics } = mentorship
  const { problems } = useFormResult()
  const other = otherOf(mentorship)
  const state =
    standing === 'asked' ? { words: 'Waits for your answer', tone: 'warn' as const } : PHASES[phase]
  return (
    <Page aside={<MentorshipAside mentorship={mentorship} />} asideLabel="About this mentorship">
      <header className="mentorship-heading">
        <div className="row meta">
          <span>{subtitle(mentorship)}</span>
          <Badge tone={state.tone}>{state.words}</Badge>
        </div>
        <h1>{goal}</h1>
        <p className="row">
          {topics.map((slug) => (
            <TagLink key={slug} to={`/topics/${slug}`} hash>
              {slug}
            </TagLink>
          ))}
        </p>
      </header>
      <FormProblems problems={problems} />
      <div className="stack">
        {backgroundHtml && <Prose html={backgroundHtml} small />}
        {standing === 'asked' && <AnswerForms id={mentorship.id} name={mentorship.mentee?.name ?? 'them'} />}
        {standing === 'mentee' && phase === 'looking' && (
          <>
            <Choices mentorship={mentorship} />
            <Proposals matches={matches} asked={mentorship.asks.length > 0} />
          </>
        )}
        {mentorship.ending && <EndingSection id={mentorship.id} ending={mentorship.ending} />}
        {standing !== 'asked' && mentorship.mentor && (
          <>
            <Meetings mentorship={mentorship} />
            <Steps steps={mentorship.steps} mayChange={phase !== 'ended'} />
            <CheckIns
              checkIns={mentorship.checkIns}
              otherName={other?.name ?? ''}
              mayWrite={phase !== 'ended'}
            />
          </>
        )}
      </div>
    </Page>
  )
}

function subtitle({ standing, mentee, mentor }: MentorshipView): string {
  if (standing === 'asked') return `${mentee?.name} asks you to be their mentor`
  if (!mentor) return 'A goal of yours'
  return standing === 'mentee' ? `With ${mentor.name}` : `You mentor ${mentee?.name}`
}
