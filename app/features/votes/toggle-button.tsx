import { useFetcher } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormResult } from '~/platform/form-result'
import { Button } from '~/ui/button'
import { ignoreWhile, Refusal } from './vote-buttons'

type ToggleButtonProps = {
  /** Where the wanted state is sent, and the name of the field that carries it as 1 or 0. */
  action: string
  name: string
  on: boolean
  /** What it says; it gets the state that was just asked for, before the server has answered. */
  children: (on: boolean) => ReactNode
}

/** A button that is on or off, and stays in place when pressed. */
export function ToggleButton({ action, name, on, children }: ToggleButtonProps) {
  const fetcher = useFetcher<FormResult | null>()
  const sent = fetcher.formData?.get(name)
  const shown = typeof sent === 'string' ? sent === '1' : on
  return (
    <fetcher.Form
      method="post"
      action={action}
      className="toggle-button"
      onSubmit={(event) => ignoreWhile(fetcher.state !== 'idle', event)}
    >
      <Button name={name} value={shown ? '0' : '1'} pressed={shown} variant="quiet">
        {children(shown)}
      </Button>
      <Refusal problems={fetcher.data?.problems} />
    </fetcher.Form>
  )
}
