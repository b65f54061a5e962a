import { VERDICTS, type Verdict } from '~/features/posts/post-kinds'

export const BOARD_STATES = ['planned', 'running', 'due', 'concluded'] as const
export type BoardState = (typeof BOARD_STATES)[number]

export const STATE_NAMES: Record<BoardState, string> = {
  planned: 'Planned',
  running: 'Running',
  due: 'To be decided',
  concluded: 'Concluded',
}

/** What the address of the board picks. */
export interface BoardChoice {
  /** One column as a list; null for the board. */
  state: BoardState | null
  /** Words that the metric holds. */
  metric: string
  /** The slug of a topic. */
  area: string
  outcome: Verdict | null
}

/** Reads an address; what it does not understand is left out. */
export function boardChoice(params: URLSearchParams): BoardChoice {
  return {
    state: BOARD_STATES.find((state) => state === params.get('state')) ?? null,
    metric: (params.get('metric') ?? '').trim().slice(0, 100),
    area: /^[a-z0-9-]{1,80}$/.exec(params.get('area') ?? '')?.[0] ?? '',
    outcome: VERDICTS.find((verdict) => verdict === params.get('outcome')) ?? null,
  }
}

export function boardPath({ state, metric, area, outcome }: BoardChoice, after?: string | null): string {
  const params = new URLSearchParams()
  if (state) params.set('state', state)
  if (metric) params.set('metric', metric)
  if (area) params.set('area', area)
  if (outcome) params.set('outcome', outcome)
  if (after) params.set('after', after)
  return params.size > 0 ? `/experiments?${params}` : '/experiments'
}
