/** A kind of event: call it to make one to record. */
export interface EventType<Payload> {
  (payload: Payload): { type: string; payload: Payload }
  type: string
}

/** Declares an event and the shape of its payload, which must survive JSON. */
export function eventType<Payload>(type: string): EventType<Payload> {
  return Object.assign((payload: Payload) => ({ type, payload }), { type })
}
