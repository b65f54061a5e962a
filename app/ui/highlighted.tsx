import { Fragment } from 'react'

export type Segment = { text: string; marked: boolean }

/** A text with the found words marked. */
export function Highlighted({ segments }: { segments: Segment[] }) {
  return (
    <>
      {segments.map((segment, place) => {
        // The pieces of one text have no other identity than where they stand.
        const key = `${place}`
        return segment.marked ? (
          <mark key={key}>{segment.text}</mark>
        ) : (
          <Fragment key={key}>{segment.text}</Fragment>
        )
      })}
    </>
  )
}

export function textOf(segments: Segment[]): string {
  return segments.map(({ text }) => text).join('')
}
