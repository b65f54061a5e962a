/** Ends a command with one sentence; the launcher prints it without a stack. */
export class Stop extends Error {
  override name = 'Stop'
}
