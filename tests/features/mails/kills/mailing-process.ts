import { mailQueueing } from '~/features/mails/on-notices-given.server'
import { startMailing } from '~/features/mails/send-mails.server'
import { noticeGiving } from '~/features/notifications/on-happening.server'
import { registerConsumers } from '~/platform/outbox.server'
import { startWorker } from '~/platform/outbox-worker.server'

// The part of the site that tells people and mails them, as a process of its own to be killed.
registerConsumers([noticeGiving, mailQueueing])
startWorker()
startMailing()
process.stdout.write('ready\n')
