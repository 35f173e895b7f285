import { execFile, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { RunCommand } from '../../electron/core/probe/run-command.ts'

const folders = ['run', 'log', 'cache', 'spool', 'spool/tmp', 'state', 'root', 'root/ppd'] as const

/** A CUPS of its own in a temporary folder, on a socket of its own, with a queue of labels that writes into a file. */
export async function openCups(queue: string) {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-cups-'))
  chmodSync(folder, 0o755)
  for (const name of folders) mkdirSync(join(folder, name))
  const socket = join(folder, 'run/cups.sock')
  const printed = join(folder, 'printed.bin')
  writeFileSync(join(folder, 'cupsd.conf'), configuration(socket))
  writeFileSync(join(folder, 'cups-files.conf'), files(folder))
  const args = ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')]
  const daemon = spawn('/usr/sbin/cupsd', args, { stdio: 'ignore' })
  const runCommand = commandsAt(socket)
  await until(async () => {
    const told = await runCommand({ program: 'lpstat', args: ['-r'] })
    // It ends well whether there is a scheduler or not.
    return told.kind === 'done' && told.stdout.includes('is running')
  })
  writeFileSync(join(folder, 'pass'), '#!/bin/sh\ncat "$6"\n', { mode: 0o755 })
  writeFileSync(join(folder, 'labels.ppd'), driver(join(folder, 'pass')))
  await add(socket, ['-p', queue, '-v', `file:${printed}`, '-P', join(folder, 'labels.ppd'), '-E'])
  return {
    folder,
    printed,
    runCommand,
    close: async () => {
      daemon.kill('SIGTERM')
      await new Promise((resolve) => daemon.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The product's own commands, at this CUPS instead of the system's. */
function commandsAt(socket: string): RunCommand {
  return ({ program, args }) =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH, CUPS_SERVER: socket, LC_ALL: 'C' }
      execFile(program, [...args], { env, timeout: 20_000 }, (error, stdout, stderr) => {
        if (error === null) resolve({ kind: 'done', stdout, stderr, exitCode: 0 })
        else if (typeof error.code === 'number') resolve({ kind: 'done', stdout, stderr, exitCode: error.code })
        else resolve({ kind: 'missing' })
      })
    })
}

function add(socket: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: `${process.env.PATH}:/usr/sbin`, CUPS_SERVER: socket, LC_ALL: 'C' }
    execFile('/usr/sbin/lpadmin', args, { env, timeout: 20_000 }, (error, _, stderr) =>
      error === null ? resolve() : reject(new Error(stderr)),
    )
  })
}

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    if (await isSo()) return
    await wait(50)
  }
  throw new Error('CUPS did not get there')
}

/** A printer of labels that takes a PDF as it is: without a filter CUPS writes nothing into a file. */
function driver(filter: string): string {
  const size = (keyword: string) => `*${keyword} 62x29mm/62 x 29 mm: "<</PageSize[176 82]>>setpagedevice"\n`
  return `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "LABELS.PPD"
*Manufacturer: "Test"
*Product: "(Labels)"
*ModelName: "Labels"
*ShortNickName: "Labels"
*NickName: "Labels"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/vnd.cups-raw 0 ${filter}"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: 62x29mm
${size('PageSize')}*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*DefaultPageRegion: 62x29mm
${size('PageRegion')}*CloseUI: *PageRegion
*DefaultImageableArea: 62x29mm
*ImageableArea 62x29mm: "0 0 176 82"
*DefaultPaperDimension: 62x29mm
*PaperDimension 62x29mm: "176 82"
`
}

function configuration(socket: string): string {
  return `Listen ${socket}
LogLevel warn
DefaultAuthType None
Browsing No
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
`
}

function files(folder: string): string {
  return `FileDevice Yes
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/state
AccessLog ${folder}/log/access
ErrorLog ${folder}/log/error
PageLog ${folder}/log/page
ConfigFilePerm 0644
SystemGroup root
`
}
