/** Everybody in the demo signs in with this; the demo never loads in a production start. */
export const demoPassword = 'hindsight-demo'

/** Handles the start-up message names. */
export const demoMember = 'maria'
export const demoAdmin = 'ines'
export const demoModerator = 'devika'
