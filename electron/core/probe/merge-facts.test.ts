import { describe, expect, it } from 'vitest'
import { driveWith } from '../../../shared/domain/empty-drive.ts'
import { aDrive } from '../../../test/builders/reading.ts'
import { mergeFacts, type Witness } from './merge-facts.ts'
import { parseSysteminformation } from './parse-systeminformation.ts'

describe('joining what the sources told', () => {
  it('believes the nearer source value by value, and remembers who told it', () => {
    const witnesses: Witness[] = [
      { source: 'systeminformation', facts: { identity: { model: 'Rounded name', uuid: 'u-1' } } },
      { source: 'dmidecode', facts: { identity: { model: 'ThinkPad T480', uuid: null } } },
    ]
    const { facts, origins } = mergeFacts(witnesses)
    expect(facts.identity).toMatchObject({ model: 'ThinkPad T480', uuid: 'u-1', serial: null })
    expect(origins).toEqual({ 'identity.model': 'dmidecode', 'identity.uuid': 'systeminformation' })
  })

  it('lets a source complete the drives that another lists, under their names', () => {
    const listed = driveWith({ deviceName: 'sda', firmware: '4B6Q', sizeBytes: 500 })
    const told = driveWith({ deviceName: 'sda', firmware: 'RVT04B6Q' })
    const { facts, origins } = mergeFacts([
      { source: 'lsblk', facts: { drives: [listed] } },
      { source: 'smartctl', facts: { drives: [told] } },
    ])
    expect(facts.drives).toHaveLength(1)
    expect(facts.drives[0]).toMatchObject({ firmware: 'RVT04B6Q', sizeBytes: 500 })
    expect([origins['drives.0.firmware'], origins['drives.0.sizeBytes']]).toEqual(['smartctl', 'lsblk'])
  })

  it('takes a serial with who told it, never one from here and the other from there', () => {
    const bridge = aDrive({ serial: 'BRIDGE01', serialSource: 'usb-bridge' })
    const drive = aDrive({ serial: 'S2X0NX0H123456', serialSource: 'ata-identify' })
    const { facts } = mergeFacts([
      { source: 'lsblk', facts: { drives: [bridge] } },
      { source: 'smartctl', facts: { drives: [drive] } },
    ])
    expect(facts.drives[0]).toMatchObject({ serial: 'S2X0NX0H123456', serialSource: 'ata-identify' })
  })

  it('knows nothing where nobody spoke', () => {
    const { facts, origins } = mergeFacts([])
    expect([facts.identity.model, facts.drives, origins]).toEqual([null, [], {}])
  })
})

describe('systeminformation as a witness', () => {
  const told = (system: object) => parseSysteminformation(JSON.stringify({ system, bios: { vendor: 'LENOVO' } }))

  it('is not believed when it names a machine after a container', () => {
    const docker = { manufacturer: '', model: 'Docker Container', serial: '', uuid: '', virtual: true }
    expect(told(docker)?.identity).toEqual({ isVirtual: true })
  })

  it('is not asked for a date that it writes day and month swapped', () => {
    expect(told({ model: 'ThinkPad T480' })?.bios).toEqual({ vendor: 'LENOVO', version: null })
  })

  it('never shows a placeholder, and answers nothing to rubbish', () => {
    expect(told({ model: 'To be filled by O.E.M.', serial: 'Default string' })?.identity).toMatchObject({
      model: null,
      serial: null,
    })
    expect(parseSysteminformation('{')).toBeNull()
  })
})
