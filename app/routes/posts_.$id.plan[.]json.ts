import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/accounts/viewer.server'
import { lockedPlanText } from '~/features/experiments/locked-plan-text.server'

/** A locked plan, byte for byte as it was hashed. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const text = lockedPlanText(requireViewer(context), params.id ?? '')
  return new Response(text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="plan.json"',
    },
  })
}
