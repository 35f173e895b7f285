import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printOnWindows, windowsPrinters } from '../../electron/core/printing/print-on-windows.ts'
import type { Command, RunCommand } from '../../electron/core/probe/run-command.ts'

function runner(exitCode = 0, stdout = ''): { runCommand: RunCommand; asked: Command[] } {
  const asked: Command[] = []
  return {
    asked,
    runCommand: async (command) => {
      asked.push(command)
      return { kind: 'done', stdout, stderr: '', exitCode }
    },
  }
}

describe('a label printed on Windows', () => {
  it('is given to the program that the package brings, each argument its own', async () => {
    const { runCommand, asked } = runner()
    const order = { printerName: 'Brother & "QL"', file: 'C:\\Temp\\a b.pdf', paper: 'A4' as const }
    expect(await printOnWindows(order, runCommand)).toEqual({ state: 'QUEUED', queueJob: null })
    const [command] = asked
    expect(command?.args).toEqual([
      ...['-print-to', 'Brother & "QL"', '-silent', '-print-settings', 'noscale,simplex,paper=A4', 'C:\\Temp\\a b.pdf'],
    ])
    expect(existsSync(command?.program ?? '')).toBe(true)
    expect(command?.timeoutMs).toBeGreaterThan(0)
  })

  it('says that nothing was sent when the program fails', async () => {
    const { runCommand } = runner(1)
    const outcome = await printOnWindows({ printerName: 'X', file: 'a.pdf', paper: null }, runCommand)
    expect(outcome).toEqual({ state: 'NOT_SENT', reason: 'QUEUE_REFUSED', faults: [] })
  })

  it('lists the printers by their names', async () => {
    const { runCommand } = runner(0, 'Étiqueteuse\r\nMicrosoft Print to PDF\r\n\r\n')
    expect(await windowsPrinters(runCommand)).toEqual(['Étiqueteuse', 'Microsoft Print to PDF'])
  })
})
