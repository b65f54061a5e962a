import { startSite } from './running-site'

// Tells the demo company's stories into a new folder, from which the journeys start.
const site = await startSite({ dataDir: process.env.HINDSIGHT_DEMO_FOLDER ?? '' })
await site.stop()
