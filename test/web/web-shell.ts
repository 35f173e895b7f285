import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventIterator, oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import * as z from 'zod'
import type { CoreContext } from '../../electron/core/procedure.ts'
import type { ServedCore } from '../../electron/shell/served-core.ts'
import { serveWeb, type WebShell, type WebShellOptions } from '../../electron/web/serve.ts'

/** A core of three calls: who asks, how much came, and a stream that only its reader ends. */
export const standInContract = {
  whoAmI: oc.output(z.object({ sessionId: z.string() })),
  measure: oc.input(z.object({ text: z.string() })).output(z.object({ length: z.number() })),
  breakDown: oc,
  ticks: oc.output(eventIterator(z.number())),
}

export type StandInCore = ServedCore & { calls: string[]; openStreams: () => number }

export function standInCore(): StandInCore {
  const calls: string[] = []
  let streams = 0
  const os = implement(standInContract).$context<CoreContext>()
  const router = os.router({
    whoAmI: os.whoAmI.handler(({ context }) => {
      calls.push('whoAmI')
      return { sessionId: context.session.id }
    }),
    measure: os.measure.handler(({ input }) => {
      calls.push('measure')
      return { length: input.text.length }
    }),
    breakDown: os.breakDown.handler(() => {
      throw new Error('a secret of the core')
    }),
    ticks: os.ticks.handler(async function* ({ signal }) {
      streams += 1
      try {
        for (let tick = 0; !signal?.aborted; tick += 1) {
          yield tick
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      } finally {
        streams -= 1
      }
    }),
  })
  return {
    router,
    newSession: (shell) => ({ id: randomUUID(), shell, operatorId: null }),
    contextFor: (session) => ({ session }) as CoreContext,
    calls,
    openStreams: () => streams,
  }
}

export type RunningShell = { shell: WebShell; core: StandInCore; stop: () => Promise<void> }

export async function startShell(options: Partial<WebShellOptions> = {}): Promise<RunningShell> {
  const parent = mkdtempSync(join(tmpdir(), 'web-'))
  const rendererFolder = join(parent, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(rendererFolder, 'assets', 'index-Ab12Cd34.js'), 'let loaded')
  writeFileSync(join(parent, 'secret.js'), 'secret')
  const core = standInCore()
  const shell = await serveWeb({ core, rendererFolder, host: '127.0.0.1', ...options })
  const stop = async () => {
    await shell.close()
    rmSync(parent, { recursive: true })
  }
  return { shell, core, stop }
}

export async function enterShell(shell: WebShell): Promise<string> {
  const response = await fetch(shell.oneTimeUrl(), { redirect: 'manual' })
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Writes exactly these bytes and reads until the shell closes. */
export async function speakRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.setEncoding('latin1')
  let heard = ''
  socket.on('data', (chunk: string) => {
    heard += chunk
  })
  socket.on('error', () => socket.destroy()) // a reset is an answer too
  socket.write(text)
  await new Promise((resolve) => socket.once('close', resolve))
  return heard
}

export function statusLine(heard: string): string {
  return heard.split('\r\n', 1)[0] ?? ''
}
