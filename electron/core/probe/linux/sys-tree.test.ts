import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpretEvidence } from '../interpret-evidence.ts'
import { parseSysTree } from './sys-tree.ts'
import { piecesOfSysTree } from './sys-tree-pieces.ts'

const text = [
  '=\t/sys/block/sda/size\t976773168',
  '=\t/sys/block/sda/device/model\tSamsung SSD 860 ',
  '=\t/sys/block/sda/device/vpd_pg80\t\u0080',
  '+\tS3Z9NB0K12',
  '>\t/sys/block/sda/device\t/sys/devices/pci0000:00/ata1/host0/0:0:0:0',
  '>\t/sys/block/sda/device/subsystem\t/sys/bus/scsi',
  '=\t/sys/block/sda/sda1/dev\t8:1',
  '/\t/sys/block/dm-0/slaves/sda1',
  '=\t/sys/block/dm-0/dm/name\tcrypt',
  '/\t/sys/firmware/efi/vars',
  '=\t/sys/class/net/wlp2s0/address\t8c:16:45:12:34:56',
  '/\t/sys/class/net/wlp2s0/wireless',
  '/\t/sys/class/net/wlp2s0/device',
  '=\t/sys/class/tpm/tpm0/tpm_version_major\t2',
  '=\t/sys/class/video4linux/video0/name\tCamera: "HD"\tfront',
].join('\n')

function told(name: string, tree = text): unknown {
  const piece = piecesOfSysTree(tree).find((one) => one.name === name)
  return piece === undefined ? null : JSON.parse(new TextDecoder().decode(piece.bytes))
}

describe('the tree that a collector saw', () => {
  it('knows values, links and names', () => {
    const tree = parseSysTree(text)
    expect(tree.attribute('/sys/block/sda/device/model')).toBe('Samsung SSD 860')
    expect(tree.attribute('/sys/block/sda/device/vpd_pg80')).toBe('\u0080\nS3Z9NB0K12')
    expect(tree.attribute('/sys/class/video4linux/video0/name')).toBe('Camera: "HD"\tfront')
    expect(tree.target('/sys/block/sda/device/subsystem')).toBe('/sys/bus/scsi')
    expect(tree.names('/sys/block')).toEqual(['dm-0', 'sda'])
    expect(tree.has('/sys/class/net/wlp2s0/wireless')).toBe(true)
    expect(tree.attribute('/sys/nowhere')).toBeNull()
  })

  it('is told to the parsers in the words of a live reading', () => {
    expect(told('sysblock.json')).toMatchObject({
      sda: {
        size: '976773168',
        device: { subsystem: ['link', 'scsi'], path: '/sys/devices/pci0000:00/ata1/host0/0:0:0:0' },
        partitions: [{ name: 'sda1', dev: '8:1' }],
      },
      'dm-0': { slaves: ['sda1'], mapperName: 'crypt' },
    })
    expect(told('presence.json')).toMatchObject({
      isUefi: true,
      tpms: [{ name: 'tpm0', major: '2', caps: null }],
      cameras: ['Camera: "HD"\tfront'],
      networkInterfaces: [{ name: 'wlp2s0', isWireless: true, isPhysical: true, mac: '8c:16:45:12:34:56' }],
    })
    const { facts } = interpretEvidence([{ name: 'sys-tree.txt', bytes: new TextEncoder().encode(text) }])
    expect(facts.drives).toMatchObject([{ deviceName: 'sda', serial: 'S3Z9NB0K12', sizeBytes: 500_107_862_016 }])
    expect(facts.networkInterfaces).toMatchObject([{ name: 'wlp2s0', kind: 'wifi' }])
  })

  it('lets no value pass for another: a continued line is never a record', () => {
    const forged = '=\t/sys/block/loop0/loop/backing_file\t/home/a\n+\t=\t/sys/block/sda/size\t1'
    expect(Object.keys(told('sysblock.json', forged) as object)).toEqual(['loop0'])
  })

  it('lets no whole Windows key through', () => {
    const forged = '=\t/etabli/windows-key-last-five\tAAAAA-BBBBB-CCCCC-DDDDD-EEEEE'
    expect(told('presence.json', forged)).toMatchObject({ windowsKeyLastFive: null })
  })

  it('answers whatever is given', () => {
    const line = fc
      .tuple(
        fc.constantFrom('=', '+', '>', '/', '', '?'),
        fc.constantFrom('/sys/block/sda/size', '/sys/class/net/x/address', '/__proto__/a', '/', '', '/sys/block//x'),
        fc.string(),
      )
      .map((parts) => parts.join('\t'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const bytes = new TextEncoder().encode(lines.join('\n'))
        expect(interpretEvidence([{ name: 'sys-tree.txt', bytes }]).facts).toBeDefined()
      }),
    )
  })
})
