import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

export type ZebraManner = 'fine' | 'slow' | 'silent' | 'paper-out' | 'stops' | 'falls-silent'

/** A Zebra of 203 dots an inch on loopback: answers `~HS` and `~HI` as the maker's manual frames them. */
export async function fakeZebra(manner: ZebraManner, dotsPerMillimetre = 8) {
  let received = ''
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes) => {
      const text = bytes.toString('latin1')
      received += text
      if (isMute()) return
      if (text.includes('~HS')) socket.write(status())
      if (text.includes('~HI')) socket.write(`\u0002ZD421-203dpi,V93.21.17Z,${dotsPerMillimetre},8192KB\u0003`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    labels: () => received.match(/\^XA[\s\S]*?\^XZ/g) ?? [],
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }

  function hasLabel(): boolean {
    return received.includes('^XZ')
  }

  function isMute(): boolean {
    return manner === 'silent' || (manner === 'falls-silent' && hasLabel())
  }

  function status(): string {
    const paperOut = manner === 'paper-out' || (manner === 'stops' && hasLabel()) ? 1 : 0
    const waiting = manner === 'slow' && hasLabel() ? 1 : 0
    const first = `030,${paperOut},0,1245,000,0,0,0,000,0,0,0`
    const second = `000,0,0,0,0,2,4,0,0000000${waiting},1,000`
    return [first, second, '1234,0'].map((line) => `\u0002${line}\u0003\r\n`).join('')
  }
}
