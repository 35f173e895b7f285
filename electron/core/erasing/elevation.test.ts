import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CommandResult, RunCommand } from '../probe/run-command.ts'
import { elevated, eraseRights } from './elevation.ts'

const done = (exitCode: number): CommandResult => ({ kind: 'done', stdout: '', stderr: '', exitCode })
const answering =
  (answers: Record<string, CommandResult>): RunCommand =>
  async ({ program }) =>
    answers[program] ?? { kind: 'missing' }

const helper = ['/usr/bin/node', '/opt/helper.ts'] as const

describe.skipIf(process.platform !== 'linux')('the rights of a bench', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  function asUser(userId: number, { display }: { display: string | undefined }) {
    vi.spyOn(process, 'getuid').mockReturnValue(userId)
    vi.stubEnv('DISPLAY', display)
    vi.stubEnv('WAYLAND_DISPLAY', undefined)
  }

  it('are root’s own, else asked of polkit on a desktop, else of a sudo that asks for nothing', async () => {
    const all = answering({ pkexec: done(0), sudo: done(0) })
    asUser(0, { display: undefined })
    expect(await eraseRights(all, helper)).toBe('root')
    asUser(1000, { display: ':0' })
    expect(await eraseRights(all, helper)).toBe('pkexec')
    asUser(1000, { display: undefined })
    expect(await eraseRights(all, helper)).toBe('sudo')
    expect(await eraseRights(answering({ pkexec: done(0), sudo: done(1) }), helper)).toBe('none')
    expect(await eraseRights(answering({}), helper)).toBe('none')
  })

  it('are none for want of the program that erases, whoever asks', async () => {
    asUser(0, { display: ':0' })
    expect(await eraseRights(answering({ pkexec: done(0), sudo: done(0) }), null)).toBe('no-helper')
  })

  it('put the right program in front, and start nothing without any', () => {
    expect(elevated('root', helper)).toEqual(helper)
    expect(elevated('sudo', helper)).toEqual(['sudo', '-n', ...helper])
    expect(elevated('pkexec', helper)?.[0]).toBe('pkexec')
    for (const rights of ['none', 'no-helper', 'unsupported'] as const) expect(elevated(rights, helper)).toBeNull()
  })
})
