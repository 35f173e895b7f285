import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { type Opened, transports } from '../contract/transports.ts'
import { openWorkshop } from '../contract/workshop.ts'
import { testDeps } from '../fakes/test-deps.ts'
import { collectorScript, fakeMachine, fixture, isThere, run } from './run-collector.ts'

const doorHosts = ['127.0.0.1']

function aCollection(pieces: Record<string, string> = { 'dmidecode.txt': fixture('dmidecode.txt') }): string {
  return JSON.stringify({
    format: 'etabli-collection',
    version: 1,
    collector: 'collect.sh 1',
    takenAt: '2010-01-01T00:00:12Z',
    pieces: Object.entries(pieces).map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') })),
    notes: [],
  })
}

const file = (text = aCollection(), name = 'etabli-PF1.json') => new File([text], name, { type: 'application/json' })

describe.each(transports)('collections of other machines %s', (_, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open({ doorHosts })
  })
  afterEach(async () => {
    await opened.client.collection.close().catch(() => undefined)
    await opened.close()
  })

  it('opens a door, shows how to reach it, and closes it', async () => {
    const { client } = opened
    await expect(client.collection.open()).rejects.toMatchObject({ code: 'OPERATOR_NEEDED' })
    await client.session.join({ operatorName: 'Atelier 1' })
    const { door } = await client.collection.open()
    expect(door).toMatchObject({ code: expect.stringMatching(/^[bcdefghjknprstux]{8}$/) })
    const url = `http://${door?.addresses[0]}/collect.sh?c=${door?.code}`
    expect(door?.commands.linux).toBe(`curl -fsS "${url}" | sudo sh`)
    expect(door?.qr.path).toMatch(/^(?:M\d+ \d+h1v1h-1z)+$/)
    expect((await fetch(url)).status).toBe(200)
    expect(await client.collection.close()).toEqual({ door: null, closedBecause: null })
    await expect(fetch(url)).rejects.toThrow()
  })

  it('leaves an open door open when another bench opens it too, and gives another code only when asked', async () => {
    const { client } = opened
    await client.session.join({ operatorName: 'Atelier 1' })
    const { door } = await client.collection.open()
    expect(door?.openedBy).toEqual({ operatorName: 'Atelier 1', benchName: 'etabli-1' })
    expect((await client.collection.open()).door).toEqual(door)
    const { door: renewed } = await client.collection.open({ isAnew: true })
    expect(renewed?.code).not.toBe(door?.code)
    const old = fetch(`http://${door?.addresses[0]}/collect.sh?c=${door?.code}`)
    expect(await old.then(({ status }) => status).catch(() => 'closed')).not.toBe(200)
  })

  it('gives the collectors for a stick, byte for byte', async () => {
    await opened.client.session.join({ operatorName: 'Atelier 1' })
    const saved = await opened.client.collection.script({ name: 'collect.sh' })
    expect([saved.name, await saved.text()]).toEqual(['collect.sh', readFileSync(collectorScript, 'utf8')])
    const windows = await opened.client.collection.script({ name: 'collect.ps1' })
    expect([...new Uint8Array(await windows.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf])
  })

  it('makes a machine of a file from a stick', async () => {
    const { client } = opened
    const { intake } = await openWorkshop(client)
    const arrival = await client.collection.importFile({ file: file() })
    expect(arrival).toMatchObject({ fileName: 'etabli-PF1.json', collector: 'collect.sh 1' })
    // The clock of a machine whose battery is flat is not believed.
    expect(arrival.preview.reading).toMatchObject({ way: 'collector', takenAt: arrival.arrivedAt })
    expect(await client.collection.arrivals()).toHaveLength(1)
    const { previewId } = arrival.preview
    const page = await client.readings.keep({ previewId, target: { kind: 'intake', intakeId: intake.id } })
    expect(page.summary).toMatchObject({ manufacturer: 'Lenovo', model: 'ThinkPad T480' })
    expect(page.reading).toMatchObject({ way: 'collector', evidence: [{ name: 'dmidecode.txt' }] })
    expect(await client.collection.arrivals()).toEqual([])
    const again = await client.collection.importFile({ file: file() })
    expect(again.preview.knownMachines).toMatchObject([{ machine: { id: page.machine.id } }])
    expect(await client.collection.dismiss({ previewId: again.preview.previewId })).toEqual([])
    await expect(client.collection.dismiss({ previewId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    const { client } = opened
    await client.session.join({ operatorName: 'Atelier 1' })
    const broken: [string, string][] = [
      ['', 'EMPTY'],
      ['bonjour', 'NOT_A_COLLECTION'],
      [aCollection({ '../../x': 'a' }), 'BROKEN'],
    ]
    for (const [text, problem] of broken) {
      await expect(client.collection.importFile({ file: file(text) })).rejects.toMatchObject({
        code: 'COLLECTION_UNREADABLE',
        data: { problem, fileName: 'etabli-PF1.json' },
      })
    }
    expect(await client.collection.arrivals()).toEqual([])
  })

  it('refuses more than a person can sort out, losing none', async () => {
    const { client } = opened
    await client.session.join({ operatorName: 'Atelier 1' })
    for (let count = 0; count < 40; count++)
      await client.collection.importFile({ file: file(aCollection({ 'a.txt': 'a' })) })
    await expect(client.collection.importFile({ file: file() })).rejects.toMatchObject({ code: 'TOO_MANY_WAITING' })
    // Reading the bench itself meanwhile pushes none of them off.
    for (let count = 0; count < 10; count++) await client.readings.preview()
    expect(await client.collection.arrivals()).toHaveLength(40)
  })
})

describe('what arrived', () => {
  it('is still there after the bench lost its power', async () => {
    const deps = await testDeps({ doorHosts })
    const before = createCore(deps)
    const session = before.newSession('cli')
    await before.workAs(session, 'Atelier 1')
    const { preview } = await before.clientFor(session).collection.importFile({ file: file() })
    await before.clientFor(session).collection.importFile({ file: file(aCollection({ 'a.txt': 'a' })) })
    writeFileSync(join(deps.dataFolder, 'collections', 'half.json'), '{"format":')

    const after = createCore(deps)
    const client = after.clientFor(session)
    const arrivals = await client.collection.arrivals()
    expect(arrivals.map((one) => one.preview.reading.facts.identity.model)).toEqual(['ThinkPad T480', null])
    expect(arrivals[0]?.preview.reading.evidence).toEqual(preview.reading.evidence)
    for (const one of arrivals) await client.collection.dismiss({ previewId: one.preview.previewId })
    expect(readdirSync(join(deps.dataFolder, 'collections'))).toEqual(['half.json'])
    await deps.dispose()
  })
})

const senders: [string, string[]][] = [
  ['curl', ['curl']],
  ['wget', ['wget']],
  ['busybox wget', ['busybox wget']],
]
const there = await Promise.all(senders.map(async ([name]) => isThere(name.split(' ')[0] ?? '')))

describe.runIf(process.platform === 'linux').each(senders.filter((_, at) => there[at]))(
  'a machine that posts with %s',
  (sender) => {
    it('is read by the bench, end to end', async () => {
      const deps = await testDeps({ doorHosts })
      const core = createCore(deps)
      const session = core.newSession('cli')
      await core.workAs(session, 'Atelier 1')
      const client = core.clientFor(session)
      const { door } = await client.collection.open()
      const machine = fakeMachine()
      machine.tool('dmidecode', fixture('dmidecode.txt'))
      machine.tool('lsblk', fixture('lsblk.json'))
      if (sender !== 'curl') onlyWget(machine, sender)
      const script = await (await fetch(`http://${door?.addresses[0]}/collect.sh?c=${door?.code}`)).text()
      const ran = await run('sh', [], { input: script, env: machine.env, cwd: machine.folder })
      expect(ran).toMatchObject({ code: 0 })
      const arrivals = await client.collection.arrivals()
      expect(arrivals).toMatchObject([
        { fileName: null, preview: { reading: { facts: { identity: { model: 'ThinkPad T480' } } } } },
      ])

      // The same script once the door is closed: nothing is lost, the file stays on the machine.
      await client.collection.close()
      const late = await run('sh', [], { input: script, env: machine.env, cwd: machine.folder })
      expect(late.code).toBe(3)
      expect(readdirSync(machine.folder).filter((name) => name.endsWith('.json'))).toHaveLength(1)
      machine.dispose()
      await core.close()
      rmSync(deps.dataFolder, { recursive: true, force: true })
    })
  },
)

/** A machine without curl: its folder of programs holds all the others. */
function onlyWget(machine: ReturnType<typeof fakeMachine>, sender: string): void {
  for (const name of [
    'cat',
    'tr',
    'od',
    'sed',
    'sort',
    'cut',
    'dd',
    'mkdir',
    'mktemp',
    'mv',
    'rm',
    'date',
    'uname',
    'id',
  ]) {
    machine.script(name, `exec /usr/bin/env -i PATH=/usr/bin:/bin TMPDIR="$TMPDIR" ${name} "$@"`)
  }
  for (const name of ['wc', 'sleep', 'grep', 'head', 'tail', 'cp', 'sync', 'dirname', 'base64']) {
    machine.script(name, `exec /usr/bin/env -i PATH=/usr/bin:/bin ${name} "$@"`)
  }
  machine.script('wget', `PATH=/usr/bin:/bin exec ${sender} "$@"`)
  machine.env.COLLECT_PATH = machine.tools
}

describe('the script on a stick', () => {
  it('says how it is used when it is used wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'etabli-stick-'))
    const ran = await run('sh', [collectorScript, 'a', 'b'], { cwd: folder })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('sh collect.sh')
    rmSync(folder, { recursive: true })
  })
})
