import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { recogniseFile } from '../../electron/core/exchange/recognise-file.ts'
import { interpretEvidence } from '../../electron/core/probe/interpret-evidence.ts'
import { openDumps } from '../fidelity/dumps.ts'

const dumps = openDumps()
if (dumps === null) console.warn('SKIPPED: imports on real dumps (set HARDWARE_DUMPS to the unpacked folder).')
afterAll(() => dumps?.remove())

/** Which files of the dumps are what; those that hold nothing are named one by one. */
const kinds: [glob: string, format: string][] = [
  ['{ereuse-workbench,ereuse-devicehub}/**/*lshw.json', 'lshw'],
  ['{ereuse-workbench,ereuse-devicehub}/**/*hwinfo.txt', 'hwinfo'],
  ['{ereuse-workbench,ereuse-devicehub}/**/*.ini', 'power-supply'],
  ['ereuse-devicehub/**/dmidecode.txt', 'dmidecode'],
  ['ereuse-devicehub/**/lspci.txt', 'lspci'],
  ['ereuse-devicehub/**/inxi.json', 'inxi'],
  ['ereuse-devicehub/**/smartctl-*.json', 'smartctl'],
  ['peracotta/*/{baseboard,chassis,connector}.txt', 'dmidecode'],
  ['peracotta/*/lscpu.txt', 'lscpu'],
  ['peracotta/*/lspci.txt', 'lspci'],
  ['peracotta/*/dimms.txt', 'decode-dimms'],
  ['peracotta/*/glxinfo.txt', 'glxinfo'],
  ['peracotta/*/net.txt', 'net'],
  ['peracotta/smartctl/*.json', 'smartctl'],
  ['{freegeek,redhat-hardware}/lshw-xml/*.xml', 'lshw'],
  ['glpi-agent/dmidecode/*.txt', 'dmidecode'],
  ['glpi-agent/edid/*.bin', 'edid'],
  ['glpi-agent/hdparm-I/*.txt', 'hdparm'],
  ['glpi-agent/smartctl-text/*.txt', 'smartctl'],
  ['linuxhw-dmi/dmidecode/*.txt', 'dmidecode'],
  ['linuxhw-lscpu/lscpu/*.txt', 'lscpu'],
  ['linuxhw-enterprisedrive/smartctl-text/*.txt', 'smartctl'],
  ['battery-web/uevent/*.txt', 'power-supply'],
  ['battery-web/upower/*.txt', 'upower'],
  ['{scrutiny,smartctl_exporter}/smartctl-json/*.json', 'smartctl'],
  ['checkbox/lsblk-json/*.json', 'lsblk'],
  ['checkbox/udevadm-export-db/*.txt', 'udevadm'],
]

describe.skipIf(dumps === null)('real dumps', () => {
  const folder = dumps?.folder ?? ''

  it.each(kinds)('takes %s for %s', (glob, format) => {
    const files = globSync(glob, { cwd: folder }).filter((file) => !file.endsWith('.expect.json'))
    expect(files.length).toBeGreaterThan(0)
    const others = files.flatMap((file) => {
      const found = recogniseFile(basename(file), readFileSync(join(folder, file)))
      return 'format' in found && found.format === format ? [] : [[file, found]]
    })
    expect(others).toEqual([])
  })

  it('reads a whole eReuse machine out of one snapshot as out of its files', () => {
    const machine = join(folder, 'ereuse-devicehub/django/snapshot_workbench-script')
    const text = (name: string) => readFileSync(join(machine, name), 'utf8')
    const smartctl = [0, 1].map((index) => JSON.parse(text(`smartctl-${index}.json`)))
    const data = { dmidecode: text('dmidecode.txt'), inxi: text('inxi.json'), smartctl: JSON.stringify(smartctl) }
    const snapshot = JSON.stringify({ type: 'Snapshot', software: 'workbench-script', data })
    const { facts, notes } = interpretEvidence([{ name: 'ereuse.json', bytes: new TextEncoder().encode(snapshot) }])
    expect(notes).toEqual([])
    expect(facts.identity.model).toBe('Latitude E7240')
    expect(facts.drives.map(({ deviceName, health }) => [deviceName, health?.isSmartPassed])).toEqual([
      ['sda', true],
      ['sdb', true],
    ])
  })
})
