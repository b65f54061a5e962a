import slugify from '@sindresorhus/slugify'
import { z } from 'zod'
import { choice, line, optionalLine } from '~/platform/form-fields'
import { VISIBILITIES } from './space-rules'

const MAX_SLUG = 40

function spaceSlug(name: string): string {
  return slugify(name, { decamelize: false }).slice(0, MAX_SLUG).replace(/-+$/, '')
}

/** What makes a space, whether it is created or revised. */
export const spaceForm = z
  .strictObject({
    name: line({ min: 2, max: 60, required: 'Give the space a name of 2 to 60 characters.' }),
    slug: optionalLine(60).transform(spaceSlug),
    description: optionalLine(400),
    visibility: choice(VISIBILITIES, 'Choose who reads this space.'),
    // A box that is not ticked is not sent.
    anonymous: z
      .literal('1', { error: 'Tick the box to allow anonymous posts, or leave it.' })
      .optional()
      .transform(Boolean),
  })
  .transform((space) => ({ ...space, slug: space.slug || spaceSlug(space.name) }))
  .refine((space) => space.slug !== '', {
    path: ['slug'],
    error: 'Give it a short name in Latin letters and digits; it becomes its address.',
  })
  .refine((space) => space.slug !== 'new', {
    path: ['slug'],
    error: 'The site needs this address for itself. Choose another short name.',
  })

export type SpaceWanted = z.output<typeof spaceForm>
