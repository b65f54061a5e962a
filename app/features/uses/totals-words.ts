import { counted, timesWords } from '~/ui/count'
import { savedWords } from './use-results'
import type { Totals } from './uses-view'

/** "Used by 9 people; it helped 8 of them", in as few words as the numbers allow. */
export function totalsWords({ people, helpedPeople }: Totals): string {
  const used = `Used by ${counted(people, 'person', 'people')}`
  if (helpedPeople === 0) return `${used}; it did not hold for ${people === 1 ? 'them' : 'any of them'}`
  if (people === 1) return `${used}, whom it helped`
  return `${used}; it helped ${helpedPeople === people ? 'all' : helpedPeople} of them`
}

/** "6 helped, 2 partly, 1 did not hold, about 3 days saved". */
export function resultsWords({ helped, partly, not, minutesSaved }: Totals): string {
  const parts = [
    helped > 0 && `helped ${timesWords(helped)}`,
    partly > 0 && `partly ${timesWords(partly)}`,
    not > 0 && `did not hold ${timesWords(not)}`,
    minutesSaved > 0 && `about ${savedWords(minutesSaved)} saved`,
  ]
  return parts.filter(Boolean).join(', ')
}
