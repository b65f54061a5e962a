/** Said beside the box to write without one's name, wherever what is written would be saved as a draft. */
export const NO_DRAFT =
  'A draft on the server would lead to you, so it is kept on this device only. Tick this before you write.'
