import { useSearchParams } from '@remix-run/react'
import { useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'

/** Says that the form before this page was accepted, which `?saved` in the address tells. */
export function SavedNote({ children = 'Saved.' }: { children?: string }) {
  const [params] = useSearchParams()
  const { problems } = useFormResult()
  if (!params.has('saved') || Object.keys(problems).length > 0) return null
  return <Banner tone="good">{children}</Banner>
}
