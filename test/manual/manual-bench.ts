import { join } from 'node:path'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { stopAsked } from '../../electron/web/open-web-shell.ts'
import { serveWeb } from '../../electron/web/serve.ts'
import { aDrive } from '../builders/reading.ts'
import { aWholeMachine } from '../builders/whole-machine.ts'
import type { FakeIdentity } from '../erasing/fake-identity.ts'
import { loopBench } from '../erasing/loop-bench.ts'
import { aLoopDevice } from '../erasing/loop-device.ts'
import { fakeProbe } from '../fakes/test-deps.ts'

/** The bench of the manual's pictures: a laptop wholly read, whose only drive is a loop device under another name. */
const [dataFolder = ''] = process.argv.slice(2)
const identity: FakeIdentity = {
  serial: 'FICTIF-Z1D5K',
  model: 'FICTIF-256M',
  wwn: '0x5000c5005ed1fa4e',
  mediaType: 'hdd',
}
const loop = aLoopDevice({ sizeBytes: 256 * 2 ** 20 })
try {
  const drive = aDrive({ ...identity, manufacturer: null, sizeBytes: loop.sizeBytes, isSystemDrive: false })
  const core = createCore({
    ...(await nodeDeps({ dataFolder })),
    erasing: loopBench({ [loop.devicePath]: identity }),
    probe: fakeProbe({ ...aWholeMachine(), drives: [drive] }),
  })
  const rendererFolder = join(import.meta.dirname, '../../out/renderer')
  const shell = await serveWeb({ core, rendererFolder, host: '127.0.0.1' })
  process.stdout.write(`${JSON.stringify({ url: shell.oneTimeUrl(), serial: identity.serial })}\n`)
  await stopAsked()
  await shell.close()
  await core.close()
} finally {
  loop.detach()
}
