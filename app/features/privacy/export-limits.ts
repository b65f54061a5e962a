/** Downloads of one's own data: reading everything is work for the site. */
export const EXPORTS_AN_HOUR = 5
