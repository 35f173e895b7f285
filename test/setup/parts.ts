import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Count = { passed: number; failed: number; skipped: number }

const root = join(import.meta.dirname, '../..')
const bin = (name: string, script: string) => join(root, 'node_modules', name, script)

/** One command that passes or fails as a whole. */
export function runCheck(title: string, script: string, ...args: string[]): Count {
  process.stdout.write(`\n— ${title}\n`)
  const isPassed = runNode(script, args) === 0
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 }
}

export const scripts = {
  tsc: bin('typescript', 'bin/tsc'),
  biome: bin('@biomejs/biome', 'bin/biome'),
  vitest: bin('vitest', 'vitest.mjs'),
  vite: bin('vite', 'bin/vite.js'),
  playwright: bin('playwright', 'cli.js'),
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
}

/** The tests that need no browser. A file that cannot even be loaded is a failure too. */
export function runVitest(title: string, config = 'test/vitest.config.ts'): Count {
  process.stdout.write(`\n— ${title}\n`)
  const report = freshFile('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = runNode(scripts.vitest, ['run', '-c', config, ...reporters])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const told = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  const failed = Math.max(told.numFailedTests, exitCode === 0 && told.success ? 0 : 1)
  return { passed: told.numPassedTests, failed, skipped: told.numPendingTests + told.numTodoTests }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

/** The product in a real Chromium. A test that passes only the second time has failed. */
export function runPlaywright(title: string): Count {
  process.stdout.write(`\n— ${title}\n`)
  const report = freshFile('playwright.json')
  const environment = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const exitCode = runNode(scripts.playwright, ['test', '-c', 'test/e2e/playwright.config.ts'], environment)
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
  const failed = Math.max(stats.unexpected + stats.flaky, exitCode === 0 ? 0 : 1)
  return { passed: stats.expected, failed, skipped: stats.skipped }
}

function freshFile(name: string): string {
  const path = join(root, 'test/.output', name)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  return path
}

function runNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1
}
