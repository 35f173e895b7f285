import { describe, expect, it } from 'vitest'
import { matchBlockers } from './drive-match.ts'

const drive = { serial: 'S2X0NX0H123456', sizeBytes: 256_060_514_304 }
const codes = (...args: Parameters<typeof matchBlockers>) => matchBlockers(...args).map(({ code }) => code)

describe('tying a run to a drive', () => {
  it('takes the same serial and size without a word', () => {
    expect(matchBlockers(drive, drive, null)).toEqual([])
    expect(matchBlockers({ ...drive, serial: ' S2X0NX0H123456 ' }, drive, null)).toEqual([])
  })

  it('refuses a serial that is one character or one case off, whatever anyone says', () => {
    const reason = 'le seul support de la machine'
    expect(codes({ ...drive, serial: 'S2X0NX0H123457' }, drive, reason)).toEqual(['SERIAL_DIFFERS'])
    expect(codes({ ...drive, serial: 's2x0nx0h123456' }, drive, reason)).toEqual(['SERIAL_DIFFERS'])
  })

  it('refuses another size, whatever anyone says', () => {
    expect(codes({ ...drive, sizeBytes: 67_108_864 }, drive, 'c’est bien celui-là')).toEqual(['SIZE_DIFFERS'])
    expect(codes({ ...drive, sizeBytes: null }, drive, 'c’est bien celui-là')).toEqual(['SIZE_UNKNOWN'])
  })

  it('asks for a written reason where a serial is missing on either side', () => {
    const nameless = { ...drive, serial: null }
    expect(codes(nameless, drive, null)).toEqual(['REASON_NEEDED'])
    expect(codes(drive, nameless, '  court ')).toEqual(['REASON_NEEDED'])
    expect(codes(nameless, nameless, 'lu sur l’étiquette du support')).toEqual([])
    expect(codes({ ...drive, serial: '' }, { ...drive, serial: '' }, null)).toContain('REASON_NEEDED')
  })

  it('lets a person vouch for evidence that never tells a size, and for no other', () => {
    const nameless = { serial: null, sizeBytes: null }
    const reason = 'le seul support de la machine'
    expect(codes({ ...nameless, tool: 'nvme-cli' }, drive, reason)).toEqual([])
    expect(codes({ ...nameless, tool: 'nvme-cli' }, drive, null)).toEqual(['REASON_NEEDED'])
    expect(codes({ ...nameless, tool: 'ereuse', sizeBytes: 1 }, drive, reason)).toEqual(['SIZE_DIFFERS'])
    for (const tool of ['nwipe', 'blancco', 'etabli'] as const) {
      expect(codes({ ...nameless, tool }, drive, reason)).toEqual(['SIZE_UNKNOWN'])
    }
  })
})
