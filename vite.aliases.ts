import { fileURLToPath } from 'node:url'

const folder = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url))

/** How code names the rooms of the house; tsconfig.json says the same to the type checker. */
export const aliases = {
  '~': folder('app'),
  '#search': folder('search'),
  '#prisma': folder('prisma'),
  '#server': folder('server'),
  '#generated': folder('generated'),
}
