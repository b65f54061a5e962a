/** The day and the time where somebody is, such as "Tue 14:05". */
export function localTime(at: Date, timeZone: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  })
  return words.format(at).replace(',', '')
}

/** The place in a time zone's name: "Europe/Berlin" is Berlin. */
export function placeName(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
}
