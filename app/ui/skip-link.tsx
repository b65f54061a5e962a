export const MAIN_ID = 'main'

/** The first stop of the Tab key; leads past the header and the navigation. */
export function SkipLink() {
  return (
    <a className="skip-link visually-hidden" href={`#${MAIN_ID}`}>
      Skip to the content
    </a>
  )
}
