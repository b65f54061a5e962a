/** Where an objective and what serves it stand. */
export function objectivePath(key: string): string {
  return `/objectives#${objectiveId(key)}`
}

export function objectiveId(key: string): string {
  return `objective-${encodeURIComponent(key.replaceAll(' ', '-'))}`
}
