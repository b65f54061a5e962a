import { tellDemo } from './demo-folder'

await tellDemo(process.env.HINDSIGHT_DEMO_FOLDER ?? '')
