import { z } from 'zod'
import { choice } from '~/platform/form-fields'

export const topicApprovalForm = z.strictObject({
  decision: choice(['approve', 'decline'], 'Choose whether to approve or to decline the topic.'),
})
