/** A context as its entries are told apart: "Billing  API" and "billing-api" are the same one. */
export function contextKey(context: string): string {
  const letters = context
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  // A context of signs only is still a context.
  return letters?.join(' ') ?? context
}
