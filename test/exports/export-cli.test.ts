import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aWholeMachine } from '../builders/whole-machine.ts'
import { openInProcess } from '../contract/transports.ts'
import { fakeProbe, testDeps } from '../fakes/test-deps.ts'
import { aBatchOfOne } from './closed-batch.ts'

const root = join(import.meta.dirname, '../..')

it('writes a batch in every form by name, and its archive is caught by verify once a byte of it is altered', async () => {
  const deps = await testDeps({ probe: fakeProbe(aWholeMachine()) })
  const { client } = await openInProcess(deps)
  const { batch } = await aBatchOfOne(client)
  const at = (name: string) => join(deps.dataFolder, name)
  const etabli = (...args: string[]) => {
    const argv = ['electron/preflight.mjs', 'electron/cli/main.ts', ...args, '--data', deps.dataFolder]
    const all = [...argv, '--lang', 'fr', '--operator', 'Atelier 1']
    return spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8' })
  }
  expect(etabli('export', batch.name, '--format', 'xlsx', '--out', at('lot.xlsx')).status).toBe(0)
  expect([...readFileSync(at('lot.xlsx')).subarray(0, 2)]).toEqual([0x50, 0x4b])
  expect(etabli('export', '1', '--out', at('lot.csv')).status).toBe(0)
  expect(readFileSync(at('lot.csv'), 'utf8')).toContain('"Numéro d’inventaire"')
  expect(etabli('export', '1', '--format', 'archive', '--out', at('lot.zip'))).toMatchObject({ stderr: '', status: 0 })
  const valid = etabli('verify', at('lot.zip'))
  expect(valid.stdout).toMatch(/Lot +1 · Écoles de Lifou/)
  expect(valid.status).toBe(0)
  const bytes = readFileSync(at('lot.zip'))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(at('altered.zip'), bytes)
  expect(etabli('verify', at('altered.zip')).status).toBe(4)
  expect(etabli('export', '1', '--format', 'parchemin').status).toBe(2)
  await deps.dispose()
}, 180_000)
