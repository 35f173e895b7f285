import { expect, it } from 'vitest'
import { noTests } from '../../../test/fakes/test-deps.ts'
import { createCommandLog } from './command-log.ts'

const signal = new AbortController().signal

it('keeps what was asked and answered, word for word', async () => {
  const { deps, text } = createCommandLog({
    ...noTests,
    runCommand: async () => ({ kind: 'done', stdout: 'found', stderr: 'slow', exitCode: 4 }),
    runLongCommand: async ({ onText }) => {
      onText('looping\n')
      return { kind: 'ended', exitCode: 0, signal: null }
    },
  })
  expect(text()).toBeNull()
  const heard: string[] = []
  await deps.runCommand({ program: 'smartctl', args: ['-j', '--scan-open'] })
  await deps.runLongCommand({
    program: 'memtester',
    args: ['16M', '1'],
    onText: (one) => heard.push(one),
    signal,
    timeoutMs: 1,
  })
  expect(heard).toEqual(['looping\n'])
  expect(text()).toBe('$ smartctl -j --scan-open\nfound\nslow\n# exit 4\n$ memtester 16M 1\nlooping\n\n# exit 0\n')
})

it('keeps the head and the tail of a program that never stops talking', async () => {
  const { deps, text } = createCommandLog({
    ...noTests,
    runLongCommand: async ({ onText }) => {
      for (let turn = 0; turn < 5000; turn++) onText(`turn ${turn} ${'-'.repeat(100)}\n`)
      return { kind: 'ended', exitCode: 1, signal: null }
    },
  })
  await deps.runLongCommand({ program: 'memtester', args: [], onText: () => undefined, signal, timeoutMs: 1 })
  const log = text() ?? ''
  expect(log.length).toBeLessThan(130_000)
  expect(log).toMatch(/^\$ memtester\nturn 0 /)
  expect(log).toMatch(/turn 4999 -+\n\n# exit 1\n$/)
  expect(log).toContain('\n[…]\n')
})
