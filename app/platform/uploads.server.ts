import { Invalid } from './errors'

/**
 * The bytes of the one file in a posted form, or null when the form says `remove` instead.
 * @throws Invalid for the field `name` when there is no file, or the form cannot be read
 */
export async function readUpload(request: Request, name: string): Promise<Uint8Array | null> {
  const form = await request.formData().catch((problem: unknown) => {
    if (problem instanceof TypeError)
      throw new Invalid({ [name]: 'The file did not arrive whole. Send it again.' })
    throw problem
  })
  if (form.get('remove') === 'yes') return null
  const [file, ...more] = form.getAll(name)
  if (!(file instanceof Blob) || file.size === 0) throw new Invalid({ [name]: 'Choose a file first.' })
  if (more.length > 0) throw new Invalid({ [name]: 'Choose one file only.' })
  return new Uint8Array(await file.arrayBuffer())
}
