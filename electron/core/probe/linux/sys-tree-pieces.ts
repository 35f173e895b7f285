import type { EvidencePiece } from '../probe-machine.ts'
import { parseSysTree, type SysTree } from './sys-tree.ts'

/**
 * A collector's raw tree in the forms that the gatherers of a live reading write, so that the same parsers read both.
 * The tree alone is kept as evidence: this is done again at every interpretation.
 */
export function piecesOfSysTree(text: string): EvidencePiece[] {
  const tree = parseSysTree(text)
  const pieces = [
    jsonPiece('sysblock.json', sysblock(tree)),
    jsonPiece('presence.json', presence(tree)),
    jsonPiece('sys-dmi.json', firmwareNames(tree)),
    textPiece('power-supply.txt', powerSupplies(tree)),
  ]
  return pieces.filter((piece) => piece !== null)
}

const plain = ['size', 'removable', 'ro', 'serial', 'wwid', 'dev']
const queue = ['rotational', 'logical_block_size', 'physical_block_size']
const device = ['model', 'vendor', 'rev', 'serial', 'firmware_rev', 'vpd_pg80', 'wwid', 'type', 'name', 'cid']

function sysblock(tree: SysTree): Record<string, unknown> {
  return Object.fromEntries(tree.names('/sys/block').map((name) => [name, blockOf(tree, name)]))
}

function blockOf(tree: SysTree, name: string): Record<string, unknown> {
  const base = `/sys/block/${name}`
  const subsystem = tree.target(`${base}/device/subsystem`)
  const path = tree.target(`${base}/device`)
  const partitions = tree.names(base).filter((child) => child.startsWith(name))
  return {
    ...attributes(tree, base, plain),
    queue: attributes(tree, `${base}/queue`, queue),
    device: {
      ...attributes(tree, `${base}/device`, device),
      ...(subsystem !== null && { subsystem: ['link', subsystem.split('/').at(-1)] }),
      ...(path !== null && { path }),
    },
    slaves: tree.names(`${base}/slaves`),
    partitions: partitions.map((child) => ({ name: child, dev: tree.attribute(`${base}/${child}/dev`) })),
    backingFile: tree.attribute(`${base}/loop/backing_file`),
    mapperName: tree.attribute(`${base}/dm/name`),
  }
}

function presence(tree: SysTree): Record<string, unknown> {
  const secureBoot = tree.attribute('/etabli/secure-boot')
  return {
    isUefi: tree.names('/sys/firmware/efi').length > 0,
    secureBoot: secureBoot !== null && /^\d{1,3}$/.test(secureBoot) ? Number(secureBoot) : null,
    tpms: below(tree, '/sys/class/tpm', ['tpm_version_major', 'device/caps']).map((tpm) => ({
      name: tpm.name,
      major: tpm.tpm_version_major,
      caps: tpm['device/caps'],
    })),
    windowsKeyLastFive: lastFive(tree.attribute('/etabli/windows-key-last-five')),
    cameras: below(tree, '/sys/class/video4linux', ['name']).flatMap((camera) => camera.name ?? []),
    bluetoothControllers: tree.names('/sys/class/bluetooth'),
    radios: below(tree, '/sys/class/rfkill', ['type', 'hard', 'soft']),
    networkInterfaces: networkInterfaces(tree),
  }
}

/** Never more of the key than its end, whatever a file from outside holds. */
function lastFive(told: string | null): string | null {
  return told !== null && /^[A-Z0-9]{5}$/.test(told) ? told : null
}

function networkInterfaces(tree: SysTree): Record<string, unknown>[] {
  const folder = '/sys/class/net'
  return tree.names(folder).map((name) => ({
    name,
    mac: tree.attribute(`${folder}/${name}/address`),
    speed: tree.attribute(`${folder}/${name}/speed`),
    isWireless: tree.has(`${folder}/${name}/wireless`) || tree.has(`${folder}/${name}/phy80211`),
    isPhysical: tree.has(`${folder}/${name}/device`),
    vendor: tree.attribute(`${folder}/${name}/device/vendor`),
    device: tree.attribute(`${folder}/${name}/device/device`),
  }))
}

function firmwareNames(tree: SysTree): Record<string, string> {
  return attributes(tree, '/sys/class/dmi/id', tree.names('/sys/class/dmi/id'))
}

function powerSupplies(tree: SysTree): string {
  const folder = '/sys/class/power_supply'
  const told = tree.names(folder).map((name) => tree.attribute(`${folder}/${name}/uevent`))
  return told.filter((uevent) => uevent !== null).join('\n\n')
}

function below(tree: SysTree, folder: string, names: readonly string[]): Record<string, string | null>[] {
  return tree.names(folder).map((name) => ({
    name,
    ...Object.fromEntries(names.map((one) => [one, tree.attribute(`${folder}/${name}/${one}`)])),
  }))
}

function attributes(tree: SysTree, folder: string, names: readonly string[]): Record<string, string> {
  const told = names.map((name) => [name, tree.attribute(`${folder}/${name}`)] as const)
  return Object.fromEntries(told.filter((entry): entry is readonly [string, string] => entry[1] !== null))
}

function jsonPiece(name: string, value: Record<string, unknown>): EvidencePiece | null {
  return Object.keys(value).length === 0 ? null : textPiece(name, JSON.stringify(value, null, 1))
}

function textPiece(name: string, text: string): EvidencePiece | null {
  return text === '' ? null : { name, bytes: new TextEncoder().encode(text) }
}
