import { noticeGiving } from '~/features/notifications/on-happening.server'
import { pushQueueing } from '~/features/push/on-notices-given.server'
import { startPushing } from '~/features/push/send-pushes.server'
import { registerConsumers } from '~/platform/outbox.server'
import { startWorker } from '~/platform/outbox-worker.server'

// The part of the site that tells people and their devices, as a process of its own to be killed.
registerConsumers([noticeGiving, pushQueueing])
startWorker()
startPushing()
process.stdout.write('ready\n')
