import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'
import { donorList, lshwJson, smartctlJson } from './samples.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'etabli-import-'))
const dataFolder = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const core = createCore(await nodeDeps({ dataFolder }))
  await openWorkshop(core.clientFor(core.newSession('cli')) as unknown as Client)
  await core.close()
  mkdirSync(join(folder, 'poste'))
  writeFileSync(join(folder, 'poste', 'lshw.json'), lshwJson)
  writeFileSync(join(folder, 'poste', 'smartctl-0.json'), smartctlJson)
  writeFileSync(join(folder, 'liste.csv'), donorList)
  writeFileSync(join(folder, 'lettre.txt'), 'bonjour')
})

type Ran = { code: number; stdout: string; stderr: string }

function etabli(...words: string[]): Promise<Ran> {
  const args = [
    join(root, 'electron/cli/main.ts'),
    ...words,
    '--data',
    dataFolder,
    '--lang',
    'fr',
    '--operator',
    'Atelier 1',
  ]
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

it('shows what a folder tells, keeps nothing without being told where, and says how', async () => {
  const shown = await etabli('import', join(folder, 'poste'))
  expect(shown).toMatchObject({ code: 3, stdout: expect.stringContaining('Dell Latitude 5490 · ABC1234 · portable') })
  expect(shown.stderr).toContain('--intake latest')
  expect((await etabli('machines')).stdout.trim()).toBe('')
})

it('keeps one machine for its tag, and the machines of a list in the latest intake', async () => {
  const kept = await etabli('import', join(folder, 'poste'), '--intake', 'latest', '--json')
  expect(kept.code).toBe(0)
  const { keptTags, readings } = JSON.parse(kept.stdout)
  expect(readings).toMatchObject([{ fileNames: ['lshw.json', 'smartctl-0.json'], reading: { way: 'file' } }])
  const again = await etabli('import', join(folder, 'poste'), '--machine', keptTags[0])
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining(keptTags[0]) })
  const list = await etabli('import', join(folder, 'liste.csv'), '--intake', 'latest', '--json')
  expect([list.code, JSON.parse(list.stdout).keptTags.length]).toEqual([0, 2])
  const both = await etabli('import', join(folder, 'liste.csv'), '--machine', keptTags[0])
  expect(both).toMatchObject({ code: 3, stderr: expect.stringContaining('plusieurs machines') })
})

it('says why a file is not taken, and what is not there', async () => {
  expect(await etabli('import', join(folder, 'lettre.txt'))).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('ce format n’est pas connu'),
  })
  expect((await etabli('import', join(folder, 'rien.json'))).code).toBe(1)
  expect((await etabli('import')).code).toBe(2)
})
