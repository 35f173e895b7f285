import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { desktopCheckCount } from './desktop/desktop-checks.ts'
import { type Count, runCheck, runPlaywright, runVitest, scripts } from './setup/parts.ts'
import { bringTools } from './setup/tools.ts'

/** Types, lint, rules, contract, databases, page: everything, counted together. */
function runAll(): number {
  const problem = bringTools()
  if (problem !== null) {
    process.stderr.write(`${problem}\n0 passed, 1 failed, 0 skipped\n`)
    return 1
  }
  const counts = [
    runCheck('types', scripts.tsc, '--noEmit', '-p', '.'),
    runCheck('lint, format and import rules', scripts.biome, 'check', '--error-on-warnings', '.'),
    runCheck('page build', scripts.vite, 'build', '-c', 'renderer/vite.config.ts', '--logLevel', 'warn'),
    runVitest('rules, core, contract on three wires, databases on two engines, shells'),
    runPlaywright('the product in Chromium'),
    desktopChecks(),
  ]
  const total = counts.reduce(added, { passed: 0, failed: 0, skipped: 0 })
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  return total.failed === 0 ? 0 : 1
}

function added(one: Count, other: Count): Count {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/** The desktop itself needs the Electron binary; without it what was not exercised is said and counted. */
function desktopChecks(): Count {
  const hasElectron = existsSync(join(import.meta.dirname, '../node_modules/electron/path.txt'))
  if (hasElectron) return runVitest('the desktop in Electron', 'test/desktop/e2e.config.ts')
  process.stdout.write(`\n— Electron binary not found: ${desktopCheckCount} desktop checks SKIPPED\n`)
  return { passed: 0, failed: 0, skipped: desktopCheckCount }
}

process.exitCode = runAll()
