import type { ReactNode } from 'react'
import { Card } from '~/ui/card'
import { Prose } from '~/ui/prose'
import { FIELD_LABELS, type PostField } from './post-labels'
import type { ExperimentView, LessonView, PostView } from './post-view'

/** What a post says, section by section. */
export function PostArticle({ post, evidence }: { post: PostView; evidence?: ReactNode }) {
  const { lesson, experiment, bodyHtml } = post
  return (
    <>
      {lesson && <LessonText lesson={lesson} />}
      {experiment && <ExperimentText experiment={experiment} />}
      {evidence}
      {lesson || experiment ? <Section title="More" html={bodyHtml} /> : <Prose html={bodyHtml} />}
    </>
  )
}

function LessonText({ lesson }: { lesson: LessonView }) {
  return (
    <>
      <KeySentence field="summary" tone="lesson" sentence={lesson.summary} />
      <Section title={FIELD_LABELS.whatHappened} html={lesson.whatHappenedHtml} />
      <Section title={FIELD_LABELS.why} html={lesson.whyHtml} />
      <Section title={FIELD_LABELS.doDifferently} html={lesson.doDifferentlyHtml} />
    </>
  )
}

function ExperimentText({ experiment }: { experiment: ExperimentView }) {
  return (
    <>
      <KeySentence field="hypothesis" tone="experiment" sentence={experiment.hypothesis} />
      <Section title={FIELD_LABELS.method} html={experiment.methodHtml} />
      <Section title={FIELD_LABELS.result} html={experiment.resultHtml} />
    </>
  )
}

type KeySentenceProps = { field: PostField; tone: 'lesson' | 'experiment'; sentence: string }

function KeySentence({ field, tone, sentence }: KeySentenceProps) {
  if (!sentence) return null
  return (
    <Card tone={tone} className="key-sentence">
      <p className="key-sentence-label">{FIELD_LABELS[field]}</p>
      <p className="key-sentence-text">{sentence}</p>
    </Card>
  )
}

function Section({ title, html }: { title: string; html: string }) {
  if (!html) return null
  return (
    <section className="post-section">
      <h2>{title}</h2>
      <Prose html={html} />
    </section>
  )
}
