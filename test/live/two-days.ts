import { spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isZero } from './drive-images.ts'
import { enterGuest, type Guest } from './guest-console.ts'
import { pictureIn, type Trial } from './trial.ts'
import { computer, type MachineParts, serials, startMachine, type VirtualMachine } from './virtual-machine.ts'

const root = join(import.meta.dirname, '../..')
const readingMilliseconds = 120_000
const patienceMilliseconds = 15 * 60_000
const leastPictureBytes = 12_000

/** A new key in an unknown machine: somebody says their name, the machine is read, its drives are erased and certified. */
export async function firstDay(trial: Trial, parts: MachineParts): Promise<void> {
  const { machine, guest } = await start(trial, parts)
  await lookAtSystem(trial, guest)
  await waitForWindow(trial, machine, 'welcome')
  await joinByKeyboard(machine)
  await setTimeout(readingMilliseconds)
  await picture(trial, machine, 'reading')
  const assetTag = await keepReading(trial, guest)
  await refuseTheKey(trial, guest)
  for (const serial of [serials.sata, serials.nvme]) await erase(trial, guest, serial)
  await certify(trial, guest, assetTag)
  await stop(trial, machine, guest)
  trial.expect('the SATA drive holds nothing but zeros', isZero(parts.drives.sata))
  trial.expect('the NVMe drive holds nothing but zeros', isZero(parts.drives.nvme))
}

/** The same key in the same machine: nothing was lost. */
export async function nextDay(trial: Trial, parts: MachineParts): Promise<void> {
  const { machine, guest } = await start(trial, parts)
  const machines = JSON.parse(await guest.must('etabli machines --json'))
  trial.say(`kept: ${JSON.stringify(machines)}`)
  trial.expect('what was done is there after a new start', machines.length === 1)
  await waitForWindow(trial, machine, 'next-day')
  await stop(trial, machine, guest)
}

async function start(trial: Trial, parts: MachineParts): Promise<{ machine: VirtualMachine; guest: Guest }> {
  trial.say(`starting by ${typeof parts.startsBy === 'string' ? parts.startsBy : 'its kernel, without the menu'}`)
  const machine = await startMachine(parts)
  const pictures = setInterval(
    () => machine.screenshot(pictureIn(trial.folder, 'starting')).catch(() => undefined),
    15_000,
  )
  const guest = await enterGuest(machine.console)
  clearInterval(pictures)
  trial.say('the system is there')
  return { machine, guest }
}

async function lookAtSystem({ say, expect }: Trial, guest: Guest): Promise<void> {
  await guest.must('until [ -s /run/etabli/addresses ]; do sleep 1; done')
  say('the core answers')
  const data = await guest.must('findmnt -nbo SOURCE,SIZE /var/lib/etabli')
  say(`data: ${data.trim()}`)
  expect('the data partition filled the key', Number(data.trim().split(/\s+/)[1]) > 3e9)
  expect('the system speaks French', (await guest.must('. /etc/default/locale; echo $LANG')).includes('fr_FR.UTF-8'))
  const links = await guest.must('ip -brief link')
  expect('no network is up', !/^(?!lo\s).*\bUP\b/m.test(links))
  say(`not well: ${(await guest.must('systemctl --failed --plain --no-legend')).trim() || 'nothing'}`)
}

/** A screen of one colour makes a tiny picture: the page is there when there is something to see. */
async function waitForWindow(trial: Trial, machine: VirtualMachine, name: string): Promise<void> {
  const path = pictureIn(trial.folder, name)
  const until = Date.now() + patienceMilliseconds
  do {
    await setTimeout(5_000)
    await machine.screenshot(path)
  } while (statSync(path).size < leastPictureBytes && Date.now() < until)
  trial.expect('the page is on the screen', statSync(path).size >= leastPictureBytes)
  trial.say(`picture: ${path}`)
}

/** The two answers of the first page, by their places on a French keyboard. */
async function joinByKeyboard(machine: VirtualMachine): Promise<void> {
  const name = ['shift+q', 't', 'e', 'l', 'i', 'e', 'r', 'spc', 'shift+1']
  const organisation = ['shift+q', 't', 'e', 'l', 'i', 'e', 'r']
  for (const key of ['tab', ...name, 'tab', ...organisation, 'ret']) await machine.press(...key.split('+'))
}

/** Asks the core what the page asks, and gives the machine's tag. */
async function keepReading({ say, expect }: Trial, guest: Guest): Promise<string> {
  await guest.put(join(import.meta.dirname, 'in-guest.mjs'), '/usr/lib/etabli/app/in-guest.mjs')
  const told = JSON.parse(await guest.must('/usr/lib/etabli/node /usr/lib/etabli/app/in-guest.mjs'))
  say(`read: ${JSON.stringify(told)}`)
  const seen = told.drives.map(({ serial }: { serial: string }) => serial)
  expect('the machine is told by its serial', told.identity.serial === computer.serial)
  expect('both drives belong to it', seen.includes(serials.nvme) && seen.includes(serials.sata))
  expect('the key does not', !seen.includes(serials.key))
  return told.assetTag
}

type SeenDrive = {
  state: { facts: { deviceName: string; serial: string; isSystemDrive: boolean | null } }
  blockers: unknown
}

async function refuseTheKey({ say, expect }: Trial, guest: Guest): Promise<void> {
  const { drives } = JSON.parse(await guest.must('etabli drives --json')) as { drives: SeenDrive[] }
  for (const { state, blockers } of drives)
    say(`${JSON.stringify(state.facts.deviceName)}: ${JSON.stringify(blockers)}`)
  const system = drives.filter(({ state }) => state.facts.isSystemDrive !== false)
  expect(
    'the key, and nothing else, is the system’s drive',
    system.length === 1 && system[0]?.state.facts.serial === serials.key,
  )
  const name = system[0]?.state.facts.deviceName
  const { text, exitCode } = await guest.run(`etabli erase ${name} --serial ${serials.key} --operator "Atelier 1"`)
  say(`erasing the key, ended with ${exitCode}: ${text.trim()}`)
  expect('erasing the key is refused', exitCode === 3)
}

async function erase({ say, expect }: Trial, guest: Guest, serial: string): Promise<void> {
  const [name = ''] = (await guest.must(`lsblk -dno NAME,SERIAL | grep ${serial}`)).trim().split(/\s+/)
  const { text, exitCode } = await guest.run(`etabli erase ${name} --serial ${serial} --operator "Atelier 1"`)
  say(`erasing ${name}, ended with ${exitCode}: ${text.trim()}`)
  expect(`${name} is erased and verified`, exitCode === 0)
}

async function certify(trial: Trial, guest: Guest, assetTag: string): Promise<void> {
  trial.say(
    (await guest.must(`etabli certificate ${assetTag} --operator "Atelier 1" --out /tmp/certificate.pdf`)).trim(),
  )
  const certificate = join(trial.folder, 'certificate.pdf')
  writeFileSync(certificate, await guest.take('/tmp/certificate.pdf'))
  const words = ['electron/preflight.mjs', 'electron/cli/main.ts', 'verify', certificate]
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
  trial.say(`verify, ended with ${status}: ${stdout}${stderr}`)
  // Here nobody knows the key's issuer; that it was not altered is told all the same.
  trial.expect('the certificate is whole', status === 0 || status === 6)
}

async function stop({ say }: Trial, machine: VirtualMachine, guest: Guest): Promise<void> {
  guest.run('systemctl poweroff').catch(() => undefined)
  await machine.ended
  say('switched off')
}

async function picture({ folder, say }: Trial, machine: VirtualMachine, name: string): Promise<void> {
  await machine.screenshot(pictureIn(folder, name))
  say(`picture: ${pictureIn(folder, name)}`)
}
