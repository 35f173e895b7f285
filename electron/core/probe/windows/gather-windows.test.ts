import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectorPath, servedScript } from '../../collection/served-script.ts'
import type { Command, CommandResult } from '../run-command.ts'
import { gatherWindows } from './gather-windows.ts'

const collection = JSON.stringify({
  format: 'etabli-collection',
  version: 1,
  collector: 'collect.ps1 1',
  takenAt: '2026-11-23T01:02:03Z',
  pieces: [{ name: 'cim-Win32_BIOS.json', base64: 'W10=' }],
  notes: [{ code: 'NEEDS_ROOT', source: 'Win32_Tpm' }],
})

describe('a live Windows', () => {
  it('is asked by one PowerShell, which runs the collector of other machines', async () => {
    const asked: Command[] = []
    let script = ''
    const gathered = await gatherWindows(async (command) => {
      asked.push(command)
      script = readFileSync(command.args[5] ?? '', 'utf8')
      return { kind: 'done', stdout: collection, stderr: '', exitCode: 0 }
    })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.args.slice(0, 5)).toEqual(['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File'])
    expect(asked[0]?.args[6]).toBe('-Stdout')
    expect(script).toBe(readFileSync(collectorPath('collect.ps1'), 'utf8'))
    expect(existsSync(asked[0]?.args[5] ?? '')).toBe(false)
    expect(gathered.evidence).toEqual([{ name: 'cim-Win32_BIOS.json', bytes: new TextEncoder().encode('[]') }])
    expect(gathered.notes).toEqual([{ code: 'NEEDS_ROOT', source: 'Win32_Tpm', detail: null }])
  })

  it.each<[CommandResult, string]>([
    [{ kind: 'missing' }, 'TOOL_MISSING'],
    [{ kind: 'timed-out' }, 'TIMED_OUT'],
    [{ kind: 'too-large' }, 'TOO_LARGE'],
    [{ kind: 'failed', message: 'x' }, 'FAILED'],
    [{ kind: 'done', stdout: '', stderr: 'Bloqué par une stratégie\n', exitCode: 1 }, 'FAILED'],
  ])('notes why there is nothing: %o', async (result, code) => {
    expect(await gatherWindows(async () => result)).toMatchObject({
      evidence: [],
      notes: [{ code, source: 'powershell' }],
    })
  })
})

describe('the Windows collector', () => {
  const script = readFileSync(collectorPath('collect.ps1'), 'utf8')

  it('is marked as UTF-8 in a file, for Windows PowerShell, and not when it is piped', async () => {
    expect(script.startsWith('\ufeff')).toBe(true)
    expect((await servedScript('collect.ps1', '192.168.1.2:7117', 'bcdefghj')).startsWith('#')).toBe(true)
  })

  it('holds no typographic quote where PowerShell would end a text at it', () => {
    const code = script.split('\n').filter((line) => !line.replace('\ufeff', '').trimStart().startsWith('#'))
    for (const line of code) expect(line.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/[‘’‚‛“”„]/)
  })

  it('asks for nothing that tells who used the machine', () => {
    for (const name of ['UserName', 'PrimaryOwnerName', 'Domain', 'DNSHostName']) expect(script).toContain(`'${name}'`)
    expect(script).not.toMatch(/OA3xOriginalProductKey[^\n]*Add-Etabli/)
  })
})
