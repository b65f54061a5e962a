// Everything that can be run, each loaded only when asked for. scripts/hindsight.mjs calls them by name.
export const commands = {
  serve: () => import('./commands/serve.server'),
  import: () => import('./commands/import.server'),
  'search:rebuild': () => import('./commands/search-rebuild.server'),
  'search:check': () => import('./commands/search-check.server'),
}

export type CommandName = keyof typeof commands
