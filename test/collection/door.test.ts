import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type CollectionDoor,
  type DoorOptions,
  openCollectionDoor,
} from '../../electron/core/collection/collection-door.ts'
import { collectorScript } from './run-collector.ts'

const code = 'bcdefghj'
const quick = { headersMilliseconds: 500, requestMilliseconds: 800, wrongCodeMilliseconds: 1 }
const opened: CollectionDoor[] = []
afterEach(async () => {
  for (const door of opened.splice(0)) await door.close()
})

async function openDoor(options: Partial<DoorOptions> = {}) {
  const onArrival = vi.fn<DoorOptions['onArrival']>(async () => 'TAKEN')
  const onClosed = vi.fn<DoorOptions['onClosed']>()
  const door = await openCollectionDoor({
    hosts: ['127.0.0.1'],
    ports: [0],
    code,
    onArrival,
    onClosed,
    limits: quick,
    ...options,
  })
  if (door === null) throw new Error('The door did not open')
  opened.push(door)
  const [address = ''] = door.addresses
  return { door, onArrival, onClosed, address, url: `http://${address}` }
}

type Answer = { status: number; text: string }

/** Sends the path as it is: fetch would tidy it. */
function ask(address: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const [host, port] = address.split(':')
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host, port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

function post(url: string, body: BodyInit, given = code): Promise<Response> {
  return fetch(`${url}/collection`, { method: 'POST', body, headers: { 'x-etabli-code': given } })
}

/** What a raw connection is answered until it is closed. */
function talk(address: string, ...parts: (string | number)[]): Promise<string> {
  const [host = '', port] = address.split(':')
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(Number(port), host, async () => {
      for (const part of parts) {
        if (typeof part === 'number') await wait(part)
        else if (!socket.destroyed) socket.write(part)
      }
    })
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
  })
}

describe('the door of the bench', () => {
  it('serves the collectors with the way back written in', async () => {
    const { address } = await openDoor()
    const shell = await ask(address, `/collect.sh?c=${code}`)
    expect(shell.status).toBe(200)
    expect(shell.text).toContain(`bench_address='http://${address}'\nbench_code='${code}'\n`)
    const original = readFileSync(collectorScript, 'utf8')
    expect(shell.text.split('\n').length).toBe(original.split('\n').length)
    const windows = await ask(address, `/collect.ps1?c=${code.toUpperCase()}`)
    expect(windows.text).toContain(`$benchAddress = 'http://${address}'`)
    expect(windows.text.startsWith('#')).toBe(true)
  })

  it('takes a collection from whoever knows the code', async () => {
    const { url, onArrival } = await openDoor()
    const answer = await post(url, 'relevé')
    expect([answer.status, await answer.text()]).toEqual([201, 'TAKEN\n'])
    expect(onArrival).toHaveBeenCalledExactlyOnceWith(Buffer.from('relevé'))
  })

  it('says why it did not take one', async () => {
    const { url } = await openDoor({ onArrival: async () => 'BROKEN' })
    expect((await post(url, 'x')).status).toBe(422)
    const full = await openDoor({ onArrival: async () => 'TOO_MANY_WAITING' })
    expect((await post(full.url, 'x')).status).toBe(503)
  })

  it.each([
    '/',
    '/index.html',
    '/rpc/machines/list',
    '/collect.sh',
    `/collect.sh/?c=${code}`,
    `//collect.sh?c=${code}`,
    `/./collect.sh?c=${code}`,
    `/x/../collect.sh?c=${code}`,
    `/%63ollect.sh?c=${code}`,
    `/collect.sh%00?c=${code}`,
    `/../resources/fonts/OFL.txt?c=${code}`,
    `/collectors/collect.sh?c=${code}`,
    `/collect.sh#?c=${code}`,
    `/COLLECT.SH?c=${code}`,
    `/collection?c=${code}`,
    `/__proto__?c=${code}`,
    `/constructor?c=${code}`,
  ])('is nowhere at %s', async (path) => {
    const { address, onClosed } = await openDoor()
    expect(await ask(address, path)).toEqual({ status: 404, text: '' })
    expect(onClosed).not.toHaveBeenCalled()
  })

  it('knows two methods, each at its own place', async () => {
    const { address } = await openDoor()
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'POST']) {
      expect((await ask(address, `/collect.sh?c=${code}`, method)).status, method).toBe(404)
    }
    expect((await ask(address, '/collection', 'OPTIONS', { 'x-etabli-code': code })).status).toBe(404)
    expect((await ask(address, `/collection?c=${code}`, 'POST')).status).toBe(404)
  })

  it('answers to its own address only: a page of another site cannot name it', async () => {
    const { address } = await openDoor()
    for (const host of ['evil.example', `evil.example:${address.split(':')[1]}`, 'localhost']) {
      expect((await ask(address, `/collect.sh?c=${code}`, 'GET', { host })).status, host).toBe(404)
    }
    expect(await talk(address, `GET /collect.sh?c=${code} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1.1 40\d /)
  })

  it('refuses a wrong code, and closes after twenty', async () => {
    const { address, url, onArrival, onClosed } = await openDoor()
    for (let count = 0; count < 19; count++) {
      const isPost = count % 2 === 1
      const wrong = isPost ? post(url, 'x', 'bcdefghk') : ask(address, `/collect.sh?c=wrong${count}`)
      expect((await wrong).status).toBe(403)
    }
    expect(onClosed).not.toHaveBeenCalled()
    await ask(address, '/collect.sh?c=last').catch(() => 'broken off')
    expect(onClosed).toHaveBeenCalledExactlyOnceWith('WRONG_CODES')
    expect(onArrival).not.toHaveBeenCalled()
    await expect(post(url, 'x')).rejects.toThrow()
  })

  it('refuses after it was closed what it took before', async () => {
    const { door, url, onArrival } = await openDoor()
    expect((await post(url, 'x')).status).toBe(201)
    await door.close()
    await expect(post(url, 'x')).rejects.toThrow()
    expect(onArrival).toHaveBeenCalledTimes(1)
  })

  it('closes by itself when its time is over', async () => {
    const { url, onClosed } = await openDoor({ limits: { ...quick, openMilliseconds: 150 } })
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledExactlyOnceWith('EXPIRED'))
    await expect(post(url, 'x')).rejects.toThrow()
  })

  it('takes no more than a collection may weigh, announced or not', async () => {
    const { address, url, onArrival } = await openDoor({ limits: { ...quick, requestMilliseconds: 30_000 } })
    const head = `POST /collection HTTP/1.1\r\nhost: ${address}\r\nx-etabli-code: ${code}\r\n`
    expect(await talk(address, `${head}content-length: 67108865\r\n\r\n`)).toMatch(/^HTTP\/1.1 413 /)
    let sentBytes = 0
    const endless = new ReadableStream({
      pull(controller) {
        sentBytes += 4 * 1024 * 1024
        if (sentBytes > 200 * 1024 * 1024) controller.close()
        else controller.enqueue(new Uint8Array(4 * 1024 * 1024))
      },
    })
    const answer = await fetch(`${url}/collection`, {
      method: 'POST',
      body: endless,
      headers: { 'x-etabli-code': code },
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 'broken off',
    )
    expect([413, 'broken off']).toContain(answer)
    expect(sentBytes).toBeLessThan(150 * 1024 * 1024)
    expect(onArrival).not.toHaveBeenCalled()
  })

  it('does not wait for who sends slowly, in the head or in the body', async () => {
    const { address, onArrival } = await openDoor()
    const startedAt = Date.now()
    const slowBody = `POST /collection HTTP/1.1\r\nhost: ${address}\r\nx-etabli-code: ${code}\r\ncontent-length: 1000\r\n\r\nab`
    const [head, body] = await Promise.all([
      talk(address, 'GET /collect.sh HTTP/1.1\r\nhost: ', 20_000),
      talk(address, slowBody, 20_000),
    ])
    expect(head).toMatch(/^HTTP\/1.1 408 |^$/)
    expect(body).not.toMatch(/ 201 /)
    expect(Date.now() - startedAt).toBeLessThan(15_000)
    expect(onArrival).not.toHaveBeenCalled()
  })

  it('reads four at once, and tells the fifth to come again', async () => {
    const release = Promise.withResolvers<void>()
    const { url } = await openDoor({
      onArrival: async () => {
        await release.promise
        return 'TAKEN'
      },
      limits: { ...quick, requestMilliseconds: 30_000 },
    })
    const four = Array.from({ length: 4 }, () => post(url, 'x'))
    await wait(200)
    expect((await post(url, 'x')).status).toBe(503)
    release.resolve()
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([201, 201, 201, 201])
  })

  it('survives garbage', async () => {
    const { address, url } = await openDoor()
    const rubbish = ['\0\0\0\0', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`]
    for (const text of rubbish) await talk(address, text)
    const upgrade = `GET / HTTP/1.1\r\nhost: ${address}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`
    expect(await talk(address, upgrade)).not.toContain(' 101 ')
    expect((await post(url, 'x')).status).toBe(201)
  })

  it('does not open where there is no network', async () => {
    const none = { code, onArrival: async () => 'TAKEN' as const, onClosed: () => undefined, ports: [0] }
    expect(await openCollectionDoor({ ...none, hosts: [] })).toBeNull()
    expect(await openCollectionDoor({ ...none, hosts: ['203.0.113.7'] })).toBeNull()
  })

  it('takes the next port when the short one is taken', async () => {
    const first = await openDoor()
    const taken = Number(first.address.split(':')[1])
    const second = await openDoor({ ports: [taken, 0] })
    expect(second.address).not.toBe(first.address)
    expect((await post(second.url, 'x')).status).toBe(201)
  })
})
