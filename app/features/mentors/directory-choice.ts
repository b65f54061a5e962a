/** What the address of the directory picks. */
export interface DirectoryChoice {
  topic: string
  room: boolean
  near: boolean
  language: string
}

export function directoryChoice(params: URLSearchParams): DirectoryChoice {
  return {
    topic: (params.get('topic') ?? '').slice(0, 60),
    room: params.get('room') === '1',
    near: params.get('near') === '1',
    language: (params.get('language') ?? '').slice(0, 8),
  }
}

export function directoryPath({ topic, room, near, language }: DirectoryChoice, after?: string): string {
  const params = new URLSearchParams()
  if (topic) params.set('topic', topic)
  if (room) params.set('room', '1')
  if (near) params.set('near', '1')
  if (language) params.set('language', language)
  if (after) params.set('after', after)
  return params.size > 0 ? `/mentors?${params}` : '/mentors'
}
