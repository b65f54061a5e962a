const MOODS =
  `amber brave brisk bright calm candid clear cosy curious dapper eager early easy fair fleet free fresh
  gentle glad golden green happy hazel honest humble jolly keen kind light lively loyal lucky mellow merry mild
  modest neat nimble noble open patient plain plucky quick quiet ready rosy rustic sandy silver sleepy snowy soft
  spry steady still sunny swift tidy upbeat vivid warm wise witty woolly zesty`.split(/\s+/)

const ANIMALS =
  `badger bear beaver bison bittern crane curlew deer dove duck eagle egret falcon finch fox gecko goose
  grouse gull hare hawk hedgehog heron ibex ibis jackdaw jay kestrel kite lark linnet lynx magpie marten merlin mole
  moose newt otter owl pelican plover puffin quail rabbit raven robin rook salmon seal sparrow squirrel starling stork
  swallow swan swift tern thrush toad trout turtle vole wagtail walrus weasel whale wren`.split(/\s+/)

/** How many names there are: one thread never has as many authors. */
export const NAMES = MOODS.length * ANIMALS.length

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A name such as "Quiet Heron", by its number from 0 to `NAMES` - 1. It says nothing about whoever bears it. */
export function pseudonymName(number: number): string {
  const mood = MOODS[Math.floor(number / ANIMALS.length)] ?? ''
  return `${capital(mood)} ${capital(ANIMALS[number % ANIMALS.length] ?? '')}`
}
