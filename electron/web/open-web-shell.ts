import { createCore } from '../core/create-core.ts'
import { nodeDeps } from '../core/default-deps.ts'
import { serveWeb, type WebShell } from './serve.ts'

export type WebShellPlace = { dataFolder: string; rendererFolder: string; port?: number }

/** A core and the page that shows it; closing the one closes the other. Rejects with what kept the core from starting. */
export async function openWebShell({ dataFolder, ...place }: WebShellPlace): Promise<WebShell> {
  const core = createCore(await nodeDeps({ dataFolder }))
  try {
    const shell = await serveWeb({ core, host: '127.0.0.1', ...place })
    const close = async () => {
      await shell.close()
      await core.close()
    }
    return { ...shell, close }
  } catch (error) {
    await core.close()
    throw error
  }
}

/** Resolves when somebody asks the process to stop; asking again changes nothing. */
export function stopAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  return promise
}

/** An address opens once: whoever closed the browser asks for another one by Enter. */
export function onEnter(giveAnother: () => void): void {
  process.stdin.on('data', giveAnother)
  // Waiting for a key alone must not keep the process.
  process.stdin.unref()
}
