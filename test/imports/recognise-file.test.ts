import { describe, expect, it } from 'vitest'
import { recogniseFile } from '../../electron/core/exchange/recognise-file.ts'
import {
  aBlanccoReport,
  anEreuseAction,
  anEreuseSnapshot,
  anIdCtrl,
  aSanitizeLog,
} from '../builders/foreign-evidence.ts'
import { aNwipeLog } from '../builders/nwipe-log.ts'
import { aDriveReport } from '../builders/nwipe-report.ts'
import * as samples from './samples.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** `piece NAME`, `whole NAME`, or the kind alone. */
function inShort(name: string, content: string | Uint8Array): string {
  const found = recogniseFile(name, typeof content === 'string' ? utf8(content) : content)
  if (found.kind === 'problem') return found.code
  return 'pieceName' in found ? `${found.kind} ${found.pieceName}` : found.kind
}

const texts: [what: string, name: string, content: string, expected: string][] = [
  ['a whole dmidecode', 'export.txt', samples.dmidecode, 'part dmidecode-export.txt'],
  [
    'one table of it',
    'baseboard.txt',
    'Handle 0x0002, DMI type 2, 15 bytes\nBase Board Information\n',
    'part dmidecode-baseboard.txt',
  ],
  ['lscpu', 'a.txt', 'Architecture:        x86_64\nCPU(s):              8\n', 'part lscpu.txt'],
  ['lscpu as JSON', 'a.json', '{"lscpu":[{"field":"Architecture:","data":"x86_64"}]}', 'part lscpu.json'],
  ['cpuinfo', 'a.txt', 'processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel\n', 'part cpuinfo.txt'],
  ['meminfo', 'a', 'MemTotal:        8000000 kB\n', 'part meminfo.txt'],
  ['lsblk', 'a.json', '{"blockdevices":[]}', 'part lsblk.json'],
  ['smartctl', 'disque.json', samples.smartctlJson, 'part smartctl-sda.json'],
  ['several of them', 'a.json', `[${samples.smartctlJson},${samples.smartctlJson}]`, 'part smartctls.json'],
  ['smartctl for people', 'smartctl-sdb.txt', samples.smartctlText, 'part smartctl-sdb.txt'],
  [
    'hdparm',
    'a.txt',
    '/dev/sda:\n\nATA device, with non-removable media\n\tModel Number:       ST500\n',
    'part hdparm-identify-sda.txt',
  ],
  [
    'nvme id-ctrl',
    'nvme-id-ctrl-nvme0n1.json',
    '{"vid":5197,"sn":"S444","mn":"PM981"}',
    'part nvme-id-ctrl-nvme0n1.json',
  ],
  ['nvme smart-log', 'nvme0n1.json', '{"critical_warning":0,"avail_spare":100}', 'part nvme-smart-log-nvme0n1.json'],
  [
    'lspci',
    'a.txt',
    '00:02.0 VGA compatible controller: Intel Corporation UHD Graphics 620 (rev 07)\n',
    'part lspci.txt',
  ],
  ['lsusb', 'a.txt', 'Bus 001 Device 002: ID 8087:0a2b Intel Corp.\n', 'part lsusb.txt'],
  ['ip link', 'a.json', '[{"ifindex":1,"ifname":"lo"}]', 'part ip-link.json'],
  ['udevadm', 'udevadm.txt', 'P: /devices/pci0000:00/block/sda\nN: sda\nE: DEVTYPE=disk\n', 'part udevadm-file.txt'],
  ['power supplies', 'BAT0.ini', 'POWER_SUPPLY_NAME=BAT0\n', 'part power-supply-BAT0.txt'],
  ['upower', 'a.txt', '  native-path:          BAT0\n  power supply:         yes\n', 'part upower.txt'],
  ['decode-dimms', 'a.txt', '# decode-dimms version 4.3\n', 'part decode-dimms.txt'],
  ['hwinfo', 'a.txt', '01: None 00.0: 10105 BIOS\n  Unique ID: rdCR.lZF\n  Hardware Class: bios\n', 'part hwinfo.txt'],
  ['lshw', 'a.json', samples.lshwJson, 'part lshw.json'],
  ['lshw in a list', 'a.json', `[${samples.lshwJson}]`, 'part lshw.json'],
  ['lshw with a comma too many', 'a.json', `${samples.lshwJson.slice(0, -2)},]}`, 'part lshw.json'],
  ['lshw as XML', 'a.xml', samples.lshwXml, 'part lshw.xml'],
  ['inxi', 'a.json', samples.inxiJson, 'part inxi.json'],
  ['the kernel’s copy of the tables', 'a', '/sys/class/dmi/id/sys_vendor:Dell Inc.\n', 'part sys-dmi.txt'],
  [
    'a class of Windows, by itself',
    'a.txt',
    'Caption=x\nCreationClassName=Win32_BIOS\nSerialNumber=ABC1234\n',
    'part cim-Win32_BIOS.json',
  ],
  [
    'a class of Windows, by its name',
    'Win32_Processor.json',
    '{"Name":"Intel","NumberOfCores":4}',
    'part cim-Win32_Processor.json',
  ],
  ['powercfg', 'a.xml', '<BatteryReport><Batteries></Batteries></BatteryReport>', 'part powercfg.xml'],
  ['a Mac’s report', 'a.json', '{"SPHardwareDataType":[]}', 'part system_profiler.json'],
  ['an address list of peracotta', 'net.txt', 'enp5s0 02:00:00:aa:bb:01 1000\n', 'part net.txt'],
  ['GLPI', 'a.json', samples.glpiJson, 'whole glpi.json'],
  ['GLPI as XML', 'a.ocs', samples.glpiXml, 'whole glpi.xml'],
  ['peracotta', 'a.json', samples.peracottaJson, 'whole peracotta.json'],
  ['an eReuse snapshot', 'a.json', samples.ereuseJson, 'whole ereuse.json'],
  [
    'its later form',
    'a.json',
    JSON.stringify({ software: 'workbench-script', data: { smartctl: '[]', inxi: '[]', dmidecode: '' } }),
    'whole ereuse.json',
  ],
  ['its lite form', 'a.json', JSON.stringify({ hwmd: { lshw: {} } }), 'whole ereuse.json'],
  ['its credential', 'a.json', JSON.stringify({ credentialSubject: {}, evidence: [] }), 'whole ereuse.json'],
  ['one that was typed', 'a.json', JSON.stringify({ type: 'WebSnapshot', device: {} }), 'whole ereuse.json'],
  ['our own collector’s', 'a.json', '{"format":"etabli-collection","version":1}', 'collection'],
  ['a donor’s list', 'a.csv', samples.donorList, 'list'],
  ['a list with tabs', 'a.txt', 'Brand\tModel\tSerial Number\nHP\tX\tY\n', 'list'],
  [
    'an erasure log',
    'a.log',
    aNwipeLog({ devices: [{ name: 'sda', model: 'M', serial: 'S123', sizeBytes: 1e9 }] }),
    'log',
  ],
]

describe('recognising files', () => {
  it.each(texts)('takes %s for what it is', (_, name, content, expected) => {
    expect(inShort(name, content)).toBe(expected)
  })

  it('knows a screen by its bytes, and what it hung on by its name', () => {
    expect(inShort('card0-eDP-1.bin', samples.edid())).toBe('part edid-eDP-1.bin')
    expect(inShort('écran du bureau', samples.edid())).toBe('part edid-file-cran-du-bureau.bin')
  })

  it('reads UTF-16 by its mark, and a western code page', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(samples.dmidecode, 'utf16le')])
    expect(inShort('a.txt', utf16)).toBe('part dmidecode-a.txt')
    expect(inShort('a.csv', new Uint8Array(Buffer.from(samples.donorList, 'latin1')))).toBe('list')
  })

  it('says why a file is none that it knows', () => {
    expect(inShort('a', '')).toBe('EMPTY')
    expect(inShort('a', ' \r\n')).toBe('EMPTY')
    expect(inShort('a.json', '[]')).toBe('NOTHING_TOLD')
    expect(inShort('a.txt', 'bonjour')).toBe('UNKNOWN_FORMAT')
    expect(inShort('a.json', '{"a":1}')).toBe('UNKNOWN_FORMAT')
    expect(inShort('a.json', samples.glpiJson.slice(0, 300))).toBe('BROKEN_JSON')
    expect(inShort('a.xml', samples.glpiXml.slice(0, 300))).toBe('BROKEN_XML')
    expect(inShort('a.pdf', '%PDF-1.7')).toBe('PDF_WITHOUT_REPORT')
    expect(
      inShort(
        'a.bin',
        new Uint8Array(500).map((_, at) => at % 256),
      ),
    ).toBe('BINARY')
    expect(inShort('a.txt', new Uint8Array(17 * 1024 * 1024).fill(0x20))).toBe('TOO_LARGE')
  })

  it('goes by the content where the name says otherwise', () => {
    expect(inShort('smartctl.json', samples.lshwJson)).toBe('part lshw.json')
    expect(inShort('../../etc/passwd', samples.smartctlText)).toBe('part smartctl-passwd.txt')
  })

  it.each([
    ['commas', ',', 'UNKNOWN_FORMAT'],
    ['quotes', '"', 'UNKNOWN_FORMAT'],
    ['brackets', '[', 'BROKEN_JSON'],
    ['tags', '<a>', 'BROKEN_XML'],
    ['lines', 'a:b\n', 'UNKNOWN_FORMAT'],
  ])('does not drown in %s without end', (_, what, expected) => {
    const size = 16 * 1024 * 1024
    expect(inShort('a', what.repeat(Math.floor(size / what.length)))).toBe(expected)
  })
})

describe('recognising evidence of erasures', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['a PDF of nwipe', aDriveReport(), { kind: 'log' }],
    ['a report of Blancco', aBlanccoReport(), { kind: 'log' }],
    ['a sanitize log', aSanitizeLog(1), { kind: 'log', needsIdentity: true }],
    ['one that names its controller', anIdCtrl('S444NX0K') + aSanitizeLog(1), { kind: 'log' }],
    [
      'a snapshot that tells an erasure',
      anEreuseSnapshot(anEreuseAction()),
      { kind: 'whole', format: 'ereuse', pieceName: 'ereuse.json', hasErasures: true },
    ],
    [
      'one that tells none',
      anEreuseSnapshot({ type: 'TestDataStorage' }),
      { kind: 'whole', format: 'ereuse', pieceName: 'ereuse.json' },
    ],
  ])('knows %s', (_, content, expected) => {
    expect(recogniseFile('fichier', typeof content === 'string' ? utf8(content) : content)).toEqual(expected)
  })
})
