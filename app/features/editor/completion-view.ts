/** Something that a word may become. */
export interface Completion {
  /** What then stands in the text. */
  text: string
  name: string
  /** A quieter word beside the name. */
  note: string
  /** Whose face is shown, for people. */
  face?: { seed: string; src: string | null }
}
