/** After how many months the lessons of a topic can fall due for review, as a form sends them. */
export const REVIEW_MONTHS = ['3', '6', '12', '24'] as const
