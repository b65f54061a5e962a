import type { Consumer } from '~/platform/outbox.server'

/** Who listens to which event: the one list. */
export const consumers: Consumer[] = []
