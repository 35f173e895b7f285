import { copyFileSync, existsSync, mkdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeUsedDrive } from './drive-images.ts'
import { openTrial } from './trial.ts'
import { firstDay, nextDay } from './two-days.ts'

/**
 * npm run live:test -- KEY.img [--folder WHERE] [--uefi]: starts a virtual machine from the bench key, as a technician
 * would, and looks at what comes of it. By hand: it takes half an hour where nothing speeds up the emulation. Needs
 * qemu-system-x86, and ovmf for UEFI.
 */
const { values, positionals } = parseArgs({
  options: { folder: { type: 'string' }, uefi: { type: 'boolean' } },
  allowPositionals: true,
})
const [image = ''] = positionals
const folder = values.folder ?? '/var/tmp/etabli-live-test'
const mebibyte = 1024 * 1024

if (existsSync(image)) process.exitCode = await tryOut()
else {
  process.stderr.write('npm run live:test -- KEY.img [--folder WHERE] [--uefi]\n')
  process.exitCode = 2
}

async function tryOut(): Promise<number> {
  const trial = openTrial(folder)
  const drives = { nvme: join(folder, 'nvme.img'), sata: join(folder, 'sata.img') }
  const key = join(folder, 'key.img')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  copyFileSync(image, key)
  // A stick is larger than the image: the data must grow into it.
  truncateSync(key, 8192 * mebibyte)
  for (const path of Object.values(drives)) makeUsedDrive(path, 256)
  const parts = { folder, key, drives, uefi: values.uefi === true ? '/usr/share/ovmf/OVMF.fd' : null }
  await firstDay(trial, parts)
  await nextDay(trial, parts)
  trial.say(trial.problems.length === 0 ? 'all as expected' : `not as expected: ${trial.problems.join(' · ')}`)
  return trial.problems.length === 0 ? 0 : 1
}
