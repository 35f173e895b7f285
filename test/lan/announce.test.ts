import { createSocket } from 'node:dgram'
import { describe, expect, it } from 'vitest'
import { announce, lookForBenches } from '../../electron/web/lan/announce.ts'

const fingerprint = Array(32).fill('AB').join(':')

/** Another program that keeps the port of multicast DNS for itself. `null` where it is shared already. */
async function holdPort() {
  const socket = createSocket({ type: 'udp4', reuseAddr: false })
  const isHeld = await new Promise<boolean>((resolve) => {
    socket.once('error', () => resolve(false))
    socket.bind({ port: 5353, exclusive: true }, () => resolve(true))
  })
  return isHeld ? socket : null
}

describe('presenting a bench to the network', () => {
  it('breaks nothing where the port is taken', async ({ skip }) => {
    const socket = await holdPort()
    if (socket === null) return skip('The port of multicast DNS is in use here')
    const silence = await announce('Établi 9', 7118, fingerprint)
    expect(await lookForBenches(null)).toEqual([])
    silence()
    await new Promise<void>((resolve) => socket.close(() => resolve()))
  })

  it('is seen by others, who leave themselves out', async ({ skip }) => {
    const silence = await announce('Établi 9', 7118, fingerprint)
    const seen = await lookForBenches(null)
    if (seen.length === 0) return skip('No multicast here')
    // Other benches may be on this very network.
    const ours = seen.filter((bench) => bench.fingerprint === fingerprint)
    expect(ours).toMatchObject([{ name: 'Établi 9' }])
    expect(ours[0]?.address).toMatch(/^https:\/\/[\d.]+:7118$/)
    const others = await lookForBenches(fingerprint)
    expect(others.filter((bench) => bench.fingerprint === fingerprint)).toEqual([])
    silence()
  })
})
