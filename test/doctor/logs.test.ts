import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lastLogLines, writeLogLine } from '../../electron/core/doctor/log-lines.ts'
import { openInProcess } from '../contract/transports.ts'
import { openWorkshop, readNewMachine } from '../contract/workshop.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('keeps the newest lines in a bounded number of bounded files', () => {
  for (let count = 0; count < 800; count += 1) {
    writeLogLine(folder, { at: '2026-11-23T08:00:00.000Z', version: '0', text: `${count} ${'x'.repeat(10_000)}` })
  }
  const files = readdirSync(join(folder, 'logs'))
  expect(files).toHaveLength(5)
  for (const file of files) expect(statSync(join(folder, 'logs', file)).size).toBeLessThan(1_100_000)
  const last = JSON.parse(lastLogLines(folder, 1)[0] ?? '{}') as { text: string }
  expect(last.text).toMatch(/^799 /)
})

it('gives who helps a file without a serial, a name or an address', async () => {
  const { client, core, close } = await openInProcess()
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  const page = await client.machines.page({ machineId: machine.id })
  const serials = [page.summary.serial, ...page.drives.map(({ facts }) => facts.serial)].filter((one) => one !== null)
  expect(serials.length).toBeGreaterThan(0)
  core.log(`erasing.confirm: ${serials.join(' ')} refused for Société fictive du Lagon by Atelier 1 at 10.0.0.7`)
  const told = await (await client.system.supportBundle()).text()
  expect(told).toContain('erasing.confirm: ')
  for (const secret of [...serials, 'Société fictive', 'Atelier 1', '10.0.0.7']) expect(told).not.toContain(secret)
  await close()
})
