import { Invalid } from './errors'

/**
 * The bytes of the one file in a posted form, or null when the form says `remove` instead.
 * @throws Invalid for the field `name` when there is no file, or the form cannot be read
 */
export async function readUpload(request: Request, name: string): Promise<Uint8Array | null> {
  const form = await readForm(request, name)
  if (form.get('remove') === 'yes') return null
  const file = onlyFile(form, name)
  return new Uint8Array(await file.arrayBuffer())
}

export interface NamedFile {
  /** As the browser says it; nothing about it is to be believed. */
  name: string
  bytes: Uint8Array
}

/**
 * The one file in a posted form, with the name it had.
 * @throws Invalid for the field `name` when there is no file, or the form cannot be read
 */
export async function readNamedFile(request: Request, name: string): Promise<NamedFile> {
  const file = onlyFile(await readForm(request, name), name)
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function readForm(request: Request, name: string): Promise<FormData> {
  return request.formData().catch((problem: unknown) => {
    if (problem instanceof TypeError)
      throw new Invalid({ [name]: 'The file did not arrive whole. Send it again.' })
    throw problem
  })
}

function onlyFile(form: FormData, name: string): File {
  const [file, ...more] = form.getAll(name)
  if (!(file instanceof File) || file.size === 0) throw new Invalid({ [name]: 'Choose a file first.' })
  if (more.length > 0) throw new Invalid({ [name]: 'Choose one file only.' })
  return file
}
