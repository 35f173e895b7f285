import { statSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Answer,
  ask,
  call,
  cookieOf,
  type LanBench,
  openLanBench,
  openTestsOf,
  pair,
  pairBench,
  speak,
} from './lan-bench.ts'

let bench: LanBench
beforeAll(async () => {
  bench = await openLanBench()
})
afterAll(() => bench.stop())

describe('the listener', () => {
  it('speaks TLS with the certificate whose fingerprint is shown, its key for the owner alone', async () => {
    const { fingerprint } = await bench.client.network.view()
    const socket = connect({ host: '127.0.0.1', port: bench.port, rejectUnauthorized: false })
    await new Promise((resolve) => socket.once('secureConnect', resolve))
    const certificate = socket.getPeerX509Certificate()
    socket.destroy()
    expect(certificate?.fingerprint256).toBe(fingerprint)
    expect(certificate?.subjectAltName).toContain('IP Address:127.0.0.1')
    expect(Date.parse(certificate?.validFrom ?? '')).toBeLessThan(Date.parse('2001-01-01'))
    expect(statSync(join(bench.deps.dataFolder, 'keys', 'network.pem')).mode & 0o777).toBe(0o600)
  })

  it('keeps its certificate when it is opened again', async () => {
    const { fingerprint } = await bench.client.network.view()
    await bench.core.network.stop()
    const again = await bench.core.network.start({ address: null, port: bench.port })
    expect(again).toMatchObject({ fingerprint, port: bench.port })
  })

  it('shows a stranger the form and nothing else', async () => {
    const front = await ask(bench.port, {})
    expect(front.status).toBe(200)
    expect(front.body).toContain('Code affiché à l’établi')
    expect(front.body).not.toContain('<script')
    expect((await ask(bench.port, { headers: { 'accept-language': 'en-GB,fr;q=0.5' } })).body).toContain('Code shown')
    for (const path of ['/index.html', '/tested.html']) {
      expect(await ask(bench.port, { path }), path).toMatchObject({ status: 303, headers: { location: '/' }, body: '' })
    }
    for (const path of ['/assets/index-Ab12Cd34.js', '/nothing']) {
      expect((await ask(bench.port, { path })).status, path).toBe(403)
    }
  })

  it('leads an address typed without https to the right door, and serves nothing there', async () => {
    const host = `Host: 127.0.0.1:${bench.port}\r\nConnection: close`
    const heard = await speak(bench.port, `GET /assets/index-Ab12Cd34.js HTTP/1.1\r\n${host}\r\n\r\n`, false)
    expect(heard).toMatch(/^HTTP\/1\.1 308 /)
    expect(heard.toLowerCase()).toContain(`location: https://127.0.0.1:${bench.port}/\r\n`)
    expect(await speak(bench.port, 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', false)).toMatch(/^HTTP\/1\.1 403 /)
  })
})

describe('a bench', () => {
  it('is let in once by its code, names itself, and signs with its name', async () => {
    const { benchInvitation } = await bench.client.network.inviteBench()
    const code = benchInvitation?.code ?? ''
    const unnamed = await pair(bench.port, { code })
    expect([unnamed.status, cookieOf(unnamed)]).toEqual([422, ''])
    expect(unnamed.body).toContain('Comment s’appelle ce poste')
    const entered = await pair(bench.port, { code, name: '  Établi   2 ' })
    expect(entered.status).toBe(303)
    expect(String(entered.headers['set-cookie'])).toMatch(
      /^__Host-etabli-\d+=[\w-]{43}; Secure; HttpOnly; SameSite=Strict; Path=\/; Max-Age=\d+$/,
    )
    const cookie = cookieOf(entered)
    const joined = await call(bench.port, cookie, 'session.join', { operatorName: 'Atelier 2' })
    expect(joined.json).toMatchObject({ actor: { benchName: 'Établi 2', operatorName: 'Atelier 2' } })
    await call(bench.port, cookie, 'donors.create', { legalName: 'Société fictive de la Brousse', ridet: null })
    const { clients } = await bench.client.network.view()
    expect(clients).toMatchObject([{ kind: 'bench', name: 'Établi 2', address: '127.0.0.1' }])
    const entries = await bench.deps.db.selectFrom('audit').select(['action', 'benchName']).execute()
    expect(entries.findLast(({ action }) => action === 'DONOR_CREATED')?.benchName).toBe('Établi 2')
    expect((await bench.client.session.view()).actor?.benchName).toBe('etabli-1')
  })

  it('cannot come in by a code that was used, nor under the name of the bench that holds the data', async () => {
    const { benchInvitation } = await bench.client.network.inviteBench()
    const code = benchInvitation?.code ?? ''
    const taken = await pair(bench.port, { code, name: 'ETABLI-1' })
    expect([taken.status, cookieOf(taken)]).toEqual([422, ''])
    expect((await pair(bench.port, { code, name: 'Établi 3' })).status).toBe(303)
    const replayed = await pair(bench.port, { code, name: 'Établi 4' })
    expect([replayed.status, cookieOf(replayed)]).toEqual([403, ''])
  })

  it('is let in once even by two requests at the same instant', async () => {
    const { benchInvitation } = await bench.client.network.inviteBench()
    const code = benchInvitation?.code ?? ''
    const both = await Promise.all([1, 2, 3, 4].map((n) => pair(bench.port, { code, name: `Poste ${n}` })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 403, 403, 403])
  })

  it('is one session, however many of its requests come first at once', async () => {
    const { benchInvitation } = await bench.client.network.inviteBench()
    const code = benchInvitation?.code ?? ''
    const letIn = await bench.core.network.letIn({ code, benchName: 'Établi 9', address: '127.0.0.1' })
    const secret = letIn.kind === 'let-in' ? letIn.secret : ''
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => bench.core.network.find(secret, '127.0.0.1')))
    expect(first).not.toBeNull()
    for (const other of others) expect(other).toBe(first)
  })

  it('stays paired when the application is started again', async () => {
    const cookie = await pairBench(bench, 'Établi 5')
    await bench.core.network.stop()
    await bench.core.network.start({ address: null, port: bench.port })
    expect((await call(bench.port, cookie, 'session.view')).status).toBe(200)
  })

  it('loses everything when it is sent away, its streams too', async () => {
    const cookie = await pairBench(bench, 'Établi 6')
    const stream = call(bench.port, cookie, 'system.changes').catch((error: Error) => error)
    await expect
      .poll(
        async () => (await bench.client.network.view()).clients.find(({ name }) => name === 'Établi 6')?.isConnected,
      )
      .toBe(true)
    const { clients } = await bench.client.network.view()
    const clientId = clients.find(({ name }) => name === 'Établi 6')?.id ?? ''
    await bench.client.network.sendAway({ clientId })
    await stream
    expect((await call(bench.port, cookie, 'session.view')).status).toBe(403)
    expect((await ask(bench.port, { headers: { cookie } })).body).toContain('Code affiché')
    await expect(bench.client.network.sendAway({ clientId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('erasing over the network', () => {
  const order = { planId: '0'.repeat(26), typedSerial: 'X' }

  it('is refused, until it is allowed at the bench', async () => {
    const cookie = await pairBench(bench, 'Établi 7')
    const refused = await call(bench.port, cookie, 'erasing.confirm', order)
    expect(refused).toMatchObject({ status: 403, json: { data: { reason: 'ERASING_AT_THE_BENCH' } } })
    const resumed = await call(bench.port, cookie, 'erasing.resume', { jobId: '0'.repeat(26), typedSerial: 'X' })
    expect(resumed).toMatchObject({ status: 403, json: { data: { reason: 'ERASING_AT_THE_BENCH' } } })
    await bench.client.network.allowErasing({ isAllowed: true })
    expect(await call(bench.port, cookie, 'erasing.confirm', order)).toMatchObject({ json: { code: 'PLAN_GONE' } })
    await bench.client.network.allowErasing({ isAllowed: false })
    expect((await call(bench.port, cookie, 'erasing.confirm', order)).status).toBe(403)
  })

  it('cannot be allowed from the network, even by a manager', async () => {
    const cookie = await pairBench(bench, 'Établi 8')
    const { operators } = await bench.client.session.view()
    const manager = operators.find(({ role }) => role === 'manager')
    await call(bench.port, cookie, 'session.switchOperator', { operatorId: manager?.id })
    for (const [name, input] of [
      ['network.allowErasing', { isAllowed: true }],
      ['network.inviteBench', undefined],
      ['network.close', undefined],
      ['proof.exportKeys', { passphrase: 'une phrase assez longue' }],
    ] as const) {
      const told = await call(bench.port, cookie, name, input)
      expect(told, name).toMatchObject({ status: 403, json: { data: { reason: 'AT_THE_BENCH_ONLY' } } })
    }
  })
})

describe('a tested machine', () => {
  it('sees its own tests, and its results arrive at the bench', async () => {
    const cookie = await openTestsOf(bench, bench.machineId)
    expect(await ask(bench.port, { headers: { cookie } })).toMatchObject({
      status: 303,
      headers: { location: '/tested.html' },
    })
    const view = await call(bench.port, cookie, 'testedMachine.view', undefined)
    expect(view.json).toMatchObject({ operatorName: 'Atelier 1', organisationName: 'Atelier d’essai' })
    const steps = (view.json as { steps: { key: string; definition: { test: { kind: string } } }[] }).steps
    expect(steps.length).toBeGreaterThan(3)
    expect(steps.every(({ definition }) => definition.test.kind === 'interactive')).toBe(true)
    const told = await call(bench.port, cookie, 'testedMachine.record', { stepKey: 'keyboard', state: 'pass' })
    expect(told.status).toBe(200)
    const page = await bench.client.machines.page({ machineId: bench.machineId })
    expect(page.steps.find(({ key }) => key === 'keyboard')).toMatchObject({
      state: 'pass',
      result: { operatorName: 'Atelier 1' },
    })
    await call(bench.port, cookie, 'testedMachine.undo', { stepKey: 'keyboard' })
    const undone = await bench.client.machines.page({ machineId: bench.machineId })
    expect(undone.steps.find(({ key }) => key === 'keyboard')?.state).toBeNull()
  })

  it('records nothing but the tests of a page', async () => {
    const cookie = await openTestsOf(bench, bench.machineId)
    const page = await bench.client.machines.page({ machineId: bench.machineId })
    const others = page.steps.filter(({ definition }) => definition.test.kind !== 'interactive')
    for (const { key } of others) {
      const told = await call(bench.port, cookie, 'testedMachine.record', { stepKey: key, state: 'pass' })
      expect(told, key).toMatchObject({ status: 422, json: { code: 'NOT_ASKED' } })
    }
  })

  it('cannot reach another machine, whatever it names', async () => {
    const cookie = await openTestsOf(bench, bench.machineId)
    const told = { stepKey: 'keyboard', state: 'pass', machineId: bench.otherMachineId }
    await call(bench.port, cookie, 'testedMachine.record', told)
    const other = await bench.client.machines.page({ machineId: bench.otherMachineId })
    expect(other.steps.find(({ key }) => key === 'keyboard')?.state).toBeNull()
  })

  it('gives its access back', async () => {
    const cookie = await openTestsOf(bench, bench.otherMachineId)
    expect((await call(bench.port, cookie, 'testedMachine.leave', undefined)).status).toBe(200)
    expect((await call(bench.port, cookie, 'testedMachine.view', undefined)).status).toBe(403)
  })

  it('is shut out when the bench closes its tests', async () => {
    const cookie = await openTestsOf(bench, bench.otherMachineId)
    const access = await bench.client.network.closeTests({ machineId: bench.otherMachineId })
    expect(access).toMatchObject({ invitation: null, client: null })
    expect((await call(bench.port, cookie, 'testedMachine.view', undefined)).status).toBe(403)
  })
})

describe('a network that a manager closed', () => {
  let own: LanBench
  beforeAll(async () => {
    own = await openLanBench()
  })
  afterAll(() => own.stop())

  it('opens for a tested machine alone, lets no bench in with it, and closes with its tests', async () => {
    const bench = await pairBench(own, 'Établi 2')
    await own.client.network.close()
    expect(await own.client.network.view()).toMatchObject({ state: 'closed', addresses: [] })
    const { invitation } = await own.client.network.openTests({ machineId: own.machineId })
    const port = Number(new URL(invitation?.addresses[0] ?? '').port)
    expect((await call(port, bench, 'machines.recent', {})).status).toBe(403)
    const tested = cookieOf(await pair(port, { code: invitation?.code ?? '' }))
    expect((await call(port, tested, 'testedMachine.view', {})).status).toBe(200)
    expect((await own.client.network.view()).state).toBe('closed')
    await own.client.network.closeTests({ machineId: own.machineId })
    await expect(ask(port, {})).rejects.toThrow('ECONNREFUSED')
    expect((await own.client.network.open({ address: null })).state).toBe('open')
  })

  it('stays closed while somebody who is connected keeps it from ending', async () => {
    const { addresses } = await own.client.network.open({ address: null })
    const port = Number(new URL(addresses[0] ?? '').port)
    const silent = connect({ host: '127.0.0.1', port, rejectUnauthorized: false })
    await new Promise((resolve) => silent.once('secureConnect', resolve))
    const closing = own.client.network.close()
    await expect.poll(async () => (await own.client.network.view()).state).toBe('closed')
    silent.destroy()
    await closing
    expect((await own.client.network.view()).state).toBe('closed')
  })
})

describe('a bench without room on its drive', () => {
  it('says so to who comes in, keeps the code good, and lets in once there is room', async () => {
    const { sqlite } = bench.deps
    if (sqlite === null) return expect.unreachable()
    const isFullAt = (pages: number) => sqlite.pragma(`max_page_count = ${pages}`)
    isFullAt(1)
    // Benches come in as long as there is room in the pages that are there.
    const come = async (number: number): Promise<{ entered: Record<string, string>; refused: Answer }> => {
      const { benchInvitation } = await bench.client.network.inviteBench()
      const entered = { code: benchInvitation?.code ?? '', name: `Établi ${number}` }
      const answer = await pair(bench.port, entered)
      return answer.status === 303 ? come(number + 1) : { entered, refused: answer }
    }
    const { entered, refused } = await come(100)
    isFullAt(1_000_000)
    expect([refused.status, cookieOf(refused)]).toEqual([507, ''])
    expect(refused.body).toContain('Il n’y a plus de place sur le poste qui garde l’atelier')
    expect(refused.body).toContain(`value="${entered.name}"`)
    expect(refused.body).toContain(`value="${entered.code}"`)
    expect((await pair(bench.port, entered)).status).toBe(303)
  })
})
