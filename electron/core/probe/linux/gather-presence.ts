import type { Gathered } from '../gather-evidence.ts'
import { jsonPiece } from './gather-files.ts'
import { namesIn, readAttribute, readBytes } from './sysfs.ts'

/** The firmware variable's last byte says whether Secure Boot is on; the four before are its attributes. */
const secureBootVariable = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c'
const windowsKeyTable = '/sys/firmware/acpi/tables/MSDM'

/** What is there or not: TPM, Secure Boot, Windows key, radios, camera. */
export async function gatherPresence(): Promise<Gathered> {
  const told = {
    isUefi: (await namesIn('/sys/firmware/efi')).length > 0,
    secureBoot: (await readBytes(secureBootVariable))?.at(-1) ?? null,
    tpms: await tpms(),
    windowsKeyLastFive: await windowsKeyLastFive(),
    cameras: await namesOf('/sys/class/video4linux'),
    bluetoothControllers: await namesIn('/sys/class/bluetooth'),
    radios: await radios(),
    networkInterfaces: await networkInterfaces(),
  }
  return { evidence: [jsonPiece('presence.json', told)], notes: [] }
}

async function tpms() {
  const folder = '/sys/class/tpm'
  return Promise.all(
    (await namesIn(folder)).map(async (name) => ({
      name,
      major: await readAttribute(`${folder}/${name}/tpm_version_major`),
      caps: await readAttribute(`${folder}/${name}/device/caps`),
    })),
  )
}

/** The key itself is the donor's licence: only its last five characters ever leave this function. */
async function windowsKeyLastFive(): Promise<string | null> {
  const table = await readBytes(windowsKeyTable)
  if (table === null) return null
  const key = /([A-Z0-9]{5}-){4}([A-Z0-9]{5})/.exec(new TextDecoder('latin1').decode(table))
  return key?.[2] ?? null
}

async function radios() {
  const folder = '/sys/class/rfkill'
  return Promise.all(
    (await namesIn(folder)).map(async (name) => ({
      type: await readAttribute(`${folder}/${name}/type`),
      hard: await readAttribute(`${folder}/${name}/hard`),
      soft: await readAttribute(`${folder}/${name}/soft`),
    })),
  )
}

async function networkInterfaces() {
  const folder = '/sys/class/net'
  return Promise.all(
    (await namesIn(folder)).map(async (name) => ({
      name,
      mac: await readAttribute(`${folder}/${name}/address`),
      speed: await readAttribute(`${folder}/${name}/speed`),
      isWireless: (await namesIn(`${folder}/${name}/wireless`)).length > 0 || (await hasPhy(`${folder}/${name}`)),
      isPhysical: (await namesIn(`${folder}/${name}/device`)).length > 0,
      vendor: await readAttribute(`${folder}/${name}/device/vendor`),
      device: await readAttribute(`${folder}/${name}/device/device`),
    })),
  )
}

async function hasPhy(folder: string): Promise<boolean> {
  return (await namesIn(`${folder}/phy80211`)).length > 0
}

async function namesOf(folder: string): Promise<string[]> {
  const names = await Promise.all((await namesIn(folder)).map((name) => readAttribute(`${folder}/${name}/name`)))
  return names.filter((name) => name !== null)
}
