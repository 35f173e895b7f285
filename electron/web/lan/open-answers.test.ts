import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createOpenAnswers, isCutOff } from './open-answers.ts'

/** One stream under way, and the way to write on it as a call does. */
async function aStream(use: (response: ServerResponse) => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<ServerResponse>()
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/event-stream')
    response.write('event: message\n\n')
    resolve(response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const request = get({ host: '127.0.0.1', port: (server.address() as AddressInfo).port })
  request.on('error', () => undefined)
  request.on('response', (answer) => answer.on('error', () => undefined).resume())
  try {
    await use(await promise)
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}

const writeOn = (response: ServerResponse) =>
  new Promise<unknown>((resolve) => {
    response.once('error', resolve)
    response.write('late', (error) => error && resolve(error))
  })

it('takes a late word to somebody who was sent away for no breakage', () =>
  aStream(async (response) => {
    const answers = createOpenAnswers()
    answers.add('one', response)
    answers.cut('one')
    expect(isCutOff(await writeOn(response), response)).toBe(true)
  }))

it('still tells what breaks while somebody listens, and what breaks otherwise', () =>
  aStream(async (response) => {
    const late = Object.assign(new Error('late'), { code: 'ERR_STREAM_WRITE_AFTER_END' })
    expect(isCutOff(late, response)).toBe(false)
    response.destroy()
    expect([isCutOff(late, response), isCutOff(new Error('other'), response)]).toEqual([true, false])
  }))
