import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const dayMilliseconds = 24 * 60 * 60 * 1000
const fileName = 'electron-fetch-failed-at'

/** A download that failed is not tried again before a day: each start would wait for nothing. */
export function hasFetchFailedLately(dataFolder: string, now: Date): boolean {
  const failedAt = Date.parse(readNote(join(dataFolder, fileName)))
  const age = now.getTime() - failedAt
  return age >= 0 && age < dayMilliseconds
}

export function rememberFetchFailure(dataFolder: string, now: Date): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  writeFileSync(join(dataFolder, fileName), `${now.toISOString()}\n`)
}

function readNote(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 40).trim()
  } catch {
    return '' // no note, or none that can be read: the download is tried
  }
}
