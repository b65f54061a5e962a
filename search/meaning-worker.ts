import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { learnMeaning } from './meaning-learning'

const db = new Database(workerData as string)
try {
  db.pragma('busy_timeout = 30000')
  parentPort?.postMessage(learnMeaning(db))
} finally {
  db.close()
}
