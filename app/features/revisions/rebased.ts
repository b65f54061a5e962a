type Values = Record<string, string>

/**
 * The suggested text on top of what the post says by now: fields that the suggestion left alone are as they are now.
 * `both` names those that it and somebody else changed, to different ends; there the suggestion stands.
 */
export function rebased(base: Values, current: Values, wanted: Values): { values: Values; both: string[] } {
  const both: string[] = []
  const values = Object.keys(current).map((field) => {
    const [was, is, would] = [base[field] ?? '', current[field] ?? '', wanted[field] ?? '']
    if (would === was) return [field, is]
    if (is !== was && is !== would) both.push(field)
    return [field, would]
  })
  return { values: Object.fromEntries(values), both }
}
