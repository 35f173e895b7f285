/**
 * Runs the built core host in plain Node, with a parent port that only looks like Electron's: makes one channel as main
 * does, asks one question as the page does, and prints what came back as one JSON line.
 */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'
import { asElectronPort } from './electron-port.ts'

const [entry = '', dataFolder = ''] = process.argv.slice(2)
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => {
    process.stdout.write(`${JSON.stringify(message)}\n`)
    process.exit(0)
  },
})
Object.assign(process, { parentPort })
process.argv.splice(2, 2, dataFolder)
await import(pathToFileURL(entry).href)

const { port1, port2 } = new MessageChannel()
parentPort.emit('message', { data: { kind: 'port' }, ports: [asElectronPort(port1)] })
port2.start()
const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }))
const { shell } = await client.session.view()
process.stdout.write(`${JSON.stringify({ kind: 'answered', shell })}\n`)
parentPort.emit('message', { data: { kind: 'close' }, ports: [] })
