import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeUsedDrive } from './drive-images.ts'
import { openTrial } from './trial.ts'
import { firstDay, nextDay } from './two-days.ts'
import type { MachineParts, StraightStart } from './virtual-machine.ts'

/**
 * npm run live:test -- KEY.img [--folder WHERE] [--uefi | --straight]: starts a virtual machine from the bench key, as a
 * technician would, and looks at what comes of it. By hand: it emulates, a quarter of an hour or more.
 * --straight leaves the menu out and keeps what the kernel tells. Needs qemu-system-x86, ovmf for UEFI, xorriso for straight.
 */
const { values, positionals } = parseArgs({
  options: { folder: { type: 'string' }, uefi: { type: 'boolean' }, straight: { type: 'boolean' } },
  allowPositionals: true,
})
const [image = ''] = positionals
const folder = values.folder ?? '/var/tmp/etabli-live-test'
const mebibyte = 1024 * 1024

if (existsSync(image)) process.exitCode = await tryOut()
else {
  process.stderr.write('npm run live:test -- KEY.img [--folder WHERE] [--uefi | --straight]\n')
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
  const startsBy = values.straight === true ? takeKernel(key) : values.uefi === true ? 'uefi' : 'bios'
  const parts: MachineParts = { folder, key, drives, startsBy }
  await firstDay(trial, parts)
  await nextDay(trial, parts)
  trial.say(trial.problems.length === 0 ? 'all as expected' : `not as expected: ${trial.problems.join(' · ')}`)
  return trial.problems.length === 0 ? 0 : 1
}

/** What the menu's first entry would load and say to the kernel, which tells what it does as well. */
function takeKernel(image: string): StraightStart {
  const at = (name: string) => join(folder, name)
  const wanted = ['/live/vmlinuz', '/live/initrd.img', '/boot/grub/grub.cfg']
  const extracts = wanted.flatMap((path) => ['-extract', path, at(path.split('/').at(-1) ?? '')])
  execFileSync('xorriso', ['-osirrox', 'on', '-indev', image, ...extracts], { stdio: 'ignore' })
  const line = /^set kernel="\S+ (.*)"$/m.exec(readFileSync(at('grub.cfg'), 'utf8'))
  if (line?.[1] === undefined) throw new Error('the menu names no kernel')
  return {
    kernel: at('vmlinuz'),
    initrd: at('initrd.img'),
    words: `${line[1].replace('quiet loglevel=3', '')} console=tty0 console=ttyS0`,
  }
}
