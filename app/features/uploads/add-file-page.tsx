import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Field } from '~/ui/field'
import { FormProblems } from '~/ui/form-problems'
import { Page, PageHeading } from '~/ui/page'
import { TextInput } from '~/ui/text-input'
import { fileAddress, fileMarkdown } from './file-address'
import { ACCEPTED, ACCEPTED_WORDS, LOOSE_HOURS, MAX_FILE_MB } from './file-limits'

export interface LooseFile {
  id: string
  name: string
  isPicture: boolean
  width: number | null
  height: number | null
}

const HOW = `${ACCEPTED_WORDS}, up to ${MAX_FILE_MB} MB each. Pictures are drawn anew: where and with what they were taken is not kept, and of a moving picture the first is.`

/** Adds one file after another without a script, and says what to paste into the text that is being written. */
export function AddFilePage({ files }: { files: LooseFile[] }) {
  const { problems } = useFormResult()
  const busy = useNavigation().state !== 'idle'
  const [params] = useSearchParams()
  return (
    <Page focused>
      <PageHeading
        title="Add a picture or file"
        note={`Paste the line of a file into your text. Until a text holds it only you can see it, for ${LOOSE_HOURS} hours.`}
      />
      {params.has('added') && Object.keys(problems).length === 0 && (
        <Banner tone="good">It is here. Its line to paste is the first one below.</Banner>
      )}
      <Form method="post" encType="multipart/form-data" className="add-file stack">
        <FormProblems problems={problems} />
        <Field name="file" label="A file" hint={HOW} error={problems.file}>
          <TextInput type="file" accept={ACCEPTED} required />
        </Field>
        <div>
          <Button variant="primary" busy={busy}>
            Add it
          </Button>
        </div>
      </Form>
      {files.length > 0 && (
        <Card title="Not in a text yet">
          <ul className="file-list stack">
            {files.map((file) => (
              <li key={file.id}>
                <LooseFileLine {...file} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  )
}

function LooseFileLine(file: LooseFile) {
  const hint = file.isPicture
    ? 'Between the square brackets, say what it shows, for those who cannot see it.'
    : 'It becomes a link.'
  return (
    <div className="loose-file">
      {file.isPicture && (
        <img
          src={fileAddress(file)}
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          alt="As it will be shown"
        />
      )}
      <Field name="line" id={`line-${file.id}`} label={file.name} hint={hint}>
        <TextInput readOnly look="code" value={fileMarkdown(file)} />
      </Field>
    </div>
  )
}
