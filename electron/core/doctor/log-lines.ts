import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const logFolder = 'logs'
const fileName = 'etabli.jsonl'
const mostBytes = 1_000_000
const keptFiles = 5

export type LogLine = { at: string; version: string; text: string }

/** One JSON object a line, in files of a megabyte of which five stay. Losing a line must never stop the work. */
export function writeLogLine(dataFolder: string, line: LogLine): void {
  const folder = join(dataFolder, logFolder)
  const path = join(folder, fileName)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (existsSync(path) && statSync(path).size > mostBytes) rotate(path)
    appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600 })
  } catch {
    // A full or read-only drive is told by the doctor; what broke was said on stderr as well.
  }
}

function rotate(path: string): void {
  rmSync(`${path}.${keptFiles - 1}`, { force: true })
  for (let age = keptFiles - 2; age >= 1; age -= 1) {
    if (existsSync(`${path}.${age}`)) renameSync(`${path}.${age}`, `${path}.${age + 1}`)
  }
  renameSync(path, `${path}.1`)
}

/** The newest lines, as text; the file of before is read too when this one just began. */
export function lastLogLines(dataFolder: string, mostLines: number): string[] {
  const path = join(dataFolder, logFolder, fileName)
  const texts = [`${path}.1`, path].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'))
  return texts
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .slice(-mostLines)
}
