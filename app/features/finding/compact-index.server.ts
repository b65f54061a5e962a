import { openedSearch } from './finder.server'

/** Lets nothing of what search knew before stay in its file, out of reach but there to be read. */
export function compactIndex(): void {
  openedSearch().embedded.compact()
}
