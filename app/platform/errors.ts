/** Names a field of a form, or 'form' for the form as a whole, and says what to do about it. */
export type Problems = Record<string, string>

/** What was typed is refused; it goes back to the form together with a sentence per field. */
export class Invalid extends Error {
  override name = 'Invalid'
  constructor(
    readonly problems: Problems,
    public values: Record<string, unknown> = {},
  ) {
    super(Object.values(problems).join(' '))
  }
}

/** The thing does not exist, or must look as if it did not. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** The viewer may see the thing but not do this to it. The message is a sentence for them. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** Somebody else was faster. `theirs` is the text as it stands now; `values` is what the viewer wanted. */
export class Conflict extends Error {
  override name = 'Conflict'
  constructor(
    message: string,
    readonly theirs: Record<string, unknown>,
    public values: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/** Too many tries; `retryAfter` is in seconds. */
export class TooMany extends Error {
  override name = 'TooMany'
  constructor(
    message: string,
    readonly retryAfter: number,
  ) {
    super(message)
  }
}
