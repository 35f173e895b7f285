import { join } from 'node:path'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import { stopAsked } from '../../electron/web/open-web-shell.ts'
import { serveWeb } from '../../electron/web/serve.ts'
import { erasingOf, identity } from '../erasing/erase-workshop.ts'
import { aLoopDevice } from '../erasing/loop-device.ts'

/** A bench with one drive to erase, a loop device of its own under another name; everything else is the product's. */
const [dataFolder = '', sizeBytes = ''] = process.argv.slice(2)
const loop = aLoopDevice({ sizeBytes: Number(sizeBytes) })
try {
  const core = createCore({ ...(await nodeDeps({ dataFolder })), ...erasingOf(loop) })
  const rendererFolder = join(import.meta.dirname, '../../out/renderer')
  const shell = await serveWeb({ core, rendererFolder, host: '127.0.0.1' })
  const told = { url: shell.oneTimeUrl(), devicePath: loop.devicePath, file: loop.file, serial: identity.serial }
  process.stdout.write(`${JSON.stringify(told)}\n`)
  await stopAsked()
  await shell.close()
  await core.close()
} finally {
  loop.detach()
}
