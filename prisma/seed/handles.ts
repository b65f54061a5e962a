/** Several people in one line: `handles('asha joon')`. */
export const handles = (names: string): string[] => names.split(' ')
