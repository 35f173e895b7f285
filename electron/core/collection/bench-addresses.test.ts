import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, it } from 'vitest'
import { benchAddresses } from './bench-addresses.ts'
import { isDoorCode, newDoorCode } from './door-code.ts'
import { plausibleTakenAt } from './taken-at.ts'

function at(address: string, family: 'IPv4' | 'IPv6' = 'IPv4'): NetworkInterfaceInfo[] {
  const internal = address.startsWith('127.')
  const rest = { address, netmask: '', mac: '', internal, cidr: null }
  return [family === 'IPv4' ? { ...rest, family } : { ...rest, family, scopeid: 0 }]
}

describe('the addresses of the bench', () => {
  it('tells those that a neighbour reaches, the likeliest first', () => {
    expect(
      benchAddresses({
        lo: at('127.0.0.1'),
        docker0: at('172.17.0.1'),
        enp3s0: at('203.0.113.9'),
        usb0: at('169.254.7.1'),
        wlp2s0: [...at('192.168.1.20'), ...at('fe80::1', 'IPv6')],
        'vEthernet (WSL)': at('172.20.0.1'),
        eth1: at('172.32.0.1'),
      }),
    ).toEqual(['192.168.1.20', '169.254.7.1', '203.0.113.9', '172.32.0.1'])
  })
})

describe('the code of a door', () => {
  it('is eight letters that lie alike on every keyboard, new each time', () => {
    const codes = Array.from({ length: 200 }, newDoorCode)
    expect(new Set(codes).size).toBe(200)
    for (const code of codes) expect(code).toMatch(/^[bcdefghjknprstux]{8}$/)
  })

  it('is known in capitals too, and by nothing else', () => {
    expect(isDoorCode('BCDEFGHJ', 'bcdefghj')).toBe(true)
    for (const wrong of ['', 'bcdefgh', 'bcdefghjk', 'bcdefghk']) expect(isDoorCode(wrong, 'bcdefghj')).toBe(false)
  })
})

describe('when a collection was taken', () => {
  it.each([
    ['2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000Z'],
    ['2010-01-01T00:00:12.000Z', '2026-11-23T00:00:00.000Z'],
    ['2031-01-01T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
  ])('is believed of %s as %s', (told, believed) => {
    expect(plausibleTakenAt(told, '2026-11-23T00:00:00.000Z')).toBe(believed)
  })
})
