import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/create-core.ts'
import { nodeDeps } from '../../electron/core/default-deps.ts'
import type { CoreDeps } from '../../electron/core/deps.ts'
import type { SecretBox } from '../../electron/core/proof/secret-box.ts'
import type { Verification } from '../../shared/domain/proof/verification.ts'
import type { Client } from '../contract/transports.ts'
import { openWorkshop, readNewMachine, recordLog } from '../contract/workshop.ts'
import { type TestDeps, testDeps } from '../fakes/test-deps.ts'
import { runTool, withPdf } from './pdf-tools.ts'

let deps: TestDeps
let client: Client
beforeEach(async () => {
  deps = await testDeps()
  client = clientOf(deps)
})
afterEach(() => deps.dispose())

function clientOf(of: CoreDeps): Client {
  const core = createCore(of)
  return core.clientFor(core.newSession('cli')) as unknown as Client
}

async function anErasedMachine(): Promise<string> {
  const { intake } = await openWorkshop(client)
  const { machine } = await readNewMachine(client, intake.id)
  await recordLog(client, machine.id)
  return machine.id
}

async function issue(machineId: string, from = client) {
  const { id, number } = await from.documents.issueCertificate({ machineId, language: 'fr' })
  const file = await from.documents.file({ documentId: id })
  return { number, file, pdf: new Uint8Array(await file.arrayBuffer()) }
}

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'issued',
    (error: { code: string; data: unknown }) => ({ code: error.code, data: error.data }),
  )
const refused = (code: string) => ({ code: 'REFUSED', data: { refusals: [{ code }] } })
const asSql = () => deps.sqlite ?? expect.unreachable('these tests run on SQLite')

describe('a certificate that is issued', () => {
  it('is signed and found authentic by the workshop, which finds it altered by one byte', async () => {
    const { file, pdf } = await issue(await anErasedMachine())
    const verdictOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Verification> =>
      client.proof.verifyFile({ file: new File([bytes], file.name) })
    expect(await verdictOf(pdf)).toMatchObject({ verdict: 'VALID', issuerName: 'Atelier d’essai' })
    pdf[9000] = (pdf[9000] ?? 0) ^ 1
    expect(await verdictOf(pdf)).toMatchObject({ verdict: 'ALTERED' })
  })

  it('chains its record to the one before', async () => {
    const machineId = await anErasedMachine()
    for (let count = 0; count < 3; count += 1) await issue(machineId)
    const chain = asSql().prepare('select sequence, recordSha256, previousSha256 from seals order by sequence').all()
    const rows = chain as { sequence: number; recordSha256: string; previousSha256: string | null }[]
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(rows.map(({ previousSha256 }) => previousSha256)).toEqual([
      null,
      ...rows.slice(0, 2).map(({ recordSha256 }) => recordSha256),
    ])
  })

  it('is found by the code that is printed on it', async () => {
    const machineId = await anErasedMachine()
    const { pdf } = await issue(machineId)
    const text = await withPdf(pdf, async (file, folder) => {
      await runTool('pdftoppm', ['-r', '300', '-mono', '-singlefile', file, join(folder, 'page')])
      return (await runTool('zbarimg', ['-q', '--raw', join(folder, 'page.pbm')])).trim()
    })
    const answer = await client.documents.verifyPayload({ text })
    expect(answer).toMatchObject({ verdict: 'AUTHENTIC', machineId, facts: { number: 'CE-2026-0001' } })
    const other = text.endsWith('0') ? '8' : '0'
    expect(await client.documents.verifyPayload({ text: text.slice(0, -20) + other + text.slice(-19) })).toMatchObject({
      machineId: null,
    })
  })

  it('takes numbers without a gap when twenty are asked for at once', async () => {
    const machineId = await anErasedMachine()
    const issued = await Promise.all(Array.from({ length: 20 }, () => issue(machineId)))
    const numbers = issued.map(({ number }) => number).toSorted()
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `CE-2026-${String(index + 1).padStart(4, '0')}`))
  })

  it('leaves no gap when the paper cannot be kept', async () => {
    const machineId = await anErasedMachine()
    const { put } = deps.evidence
    let isFull = true
    deps.evidence.put = async (bytes) => {
      const isPaper = bytes instanceof Uint8Array && Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'
      if (isFull && isPaper) throw new Error('No space left')
      return put(bytes)
    }
    await expect(issue(machineId)).rejects.toThrow()
    isFull = false
    expect((await issue(machineId)).number).toBe('CE-2026-0001')
  })

  it('leaves no gap and no half a paper when the process dies between the number and the file', async () => {
    const machineId = await anErasedMachine()
    const script = join(import.meta.dirname, 'proof-dying.ts')
    const { signal } = spawnSync(process.execPath, [script, deps.dataFolder, machineId], { encoding: 'utf8' })
    expect(signal).toBe('SIGKILL')
    expect(asSql().prepare('select count(*) from documents').pluck().get()).toBe(0)
    expect((await issue(machineId)).number).toBe('CE-2026-0001')
    expect((await client.proof.identity()).issuer.keys).toHaveLength(1)
  })
})

describe('the keys of a workshop', () => {
  const keyPath = () => join(deps.dataFolder, 'keys/signing.json')
  const passphrase = 'une phrase de passe assez longue'

  it('are for their owner alone', async () => {
    await issue(await anErasedMachine())
    expect(statSync(keyPath()).mode & 0o777).toBe(0o600)
    expect(statSync(join(deps.dataFolder, 'keys')).mode & 0o777).toBe(0o700)
  })

  it.each([
    ['is gone', 'SIGNING_KEY_MISSING', () => rmSync(keyPath())],
    ['cannot be read', 'SIGNING_KEY_DAMAGED', () => writeFileSync(keyPath(), '{"version":1}')],
    [
      'was closed by another shell',
      'SIGNING_KEY_LOCKED',
      () => writeFileSync(keyPath(), readFileSync(keyPath(), 'utf8').replace('"file"', '"safe-storage"')),
    ],
  ])('sign, or nothing is issued: the file %s', async (_, code, breakIt) => {
    const machineId = await anErasedMachine()
    await issue(machineId)
    breakIt()
    expect(await refusalOf(issue(machineId))).toEqual(refused(code))
    expect(asSql().prepare("select lastNumber from counters where name = 'certificate-2026'").pluck().get()).toBe(1)
  })

  it('are never made anew in silence: a stranger’s file in their place signs nothing', async () => {
    const machineId = await anErasedMachine()
    await issue(machineId)
    const other = await testDeps()
    const others = clientOf(other)
    await others.session.join({ operatorName: 'Ailleurs' })
    const { createKeyFile } = await import('../../electron/core/proof/key-file.ts')
    const { fileBox } = await import('../../electron/core/proof/secret-box.ts')
    const { makeSigningKeys } = await import('../../electron/core/proof/signing-keys.ts')
    await createKeyFile(deps.dataFolder, fileBox).write(makeSigningKeys())
    expect(await refusalOf(issue(machineId))).toEqual(refused('SIGNING_KEY_MISSING'))
    expect(await client.proof.identity()).toMatchObject({ state: 'MISSING' })
    await other.dispose()
  })

  it('come back from their backup, with its passphrase only', async () => {
    const machineId = await anErasedMachine()
    await issue(machineId)
    const backup = await client.proof.exportKeys({ passphrase })
    expect(await backup.text()).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/)
    rmSync(keyPath())
    const wrong = client.proof.restoreKeys({ file: backup, passphrase: 'pas celle-là du tout' })
    expect(await refusalOf(wrong)).toEqual({ code: 'REFUSED', data: { code: 'WRONG_PASSPHRASE' } })
    expect(await client.proof.restoreKeys({ file: backup, passphrase })).toMatchObject({ state: 'READY' })
    expect((await issue(machineId)).number).toBe('CE-2026-0002')
  })

  it('are replaced with their history: old papers go on being authentic', async () => {
    const machineId = await anErasedMachine()
    const old = await issue(machineId)
    const { issuer } = await client.proof.replaceKeys({ reason: 'Poste volé' })
    expect(issuer.keys.map(({ until }) => until === null)).toEqual([true, false])
    const next = await issue(machineId)
    for (const { pdf, file } of [old, next]) {
      expect(await client.proof.verifyFile({ file: new File([pdf], file.name) })).toMatchObject({ verdict: 'VALID' })
    }
  })

  it.each(['putNext', 'written', 'takeNext', 'taken'])(
    'are the old ones or the new ones, never none, when the process dies while they are replaced: %s',
    async (step) => {
      const machineId = await anErasedMachine()
      await issue(machineId)
      const [before] = (await client.proof.identity()).issuer.keys
      const script = join(import.meta.dirname, 'keys-dying.ts')
      const { signal } = spawnSync(process.execPath, [script, deps.dataFolder, step], { encoding: 'utf8' })
      expect(signal).toBe('SIGKILL')
      const isReplaced = step === 'takeNext' || step === 'taken'
      // A core that was open all along, and one that opens on what the dead one left.
      expect(await client.proof.identity()).toMatchObject({ state: 'READY' })
      const again = await nodeDeps({ dataFolder: deps.dataFolder })
      const next = clientOf(again)
      const [operator] = (await next.session.view()).operators
      await next.session.switchOperator({ operatorId: operator?.id ?? '' })
      const { state, issuer } = await next.proof.identity()
      expect([state, issuer.keys.length]).toEqual(['READY', isReplaced ? 2 : 1])
      expect(issuer.keys[0]?.fingerprint === before?.fingerprint).toBe(!isReplaced)
      expect(readdirSync(join(deps.dataFolder, 'keys')).filter((name) => name.includes('next'))).toEqual([])
      const said = asSql().prepare("select count(*) from audit where action = 'SIGNING_KEY_RETIRED'").pluck().get()
      expect(said).toBe(isReplaced ? 1 : 0)
      expect((await issue(machineId, next)).number).toBe('CE-2026-0002')
      await again.db.destroy()
    },
  )

  it('are a manager’s to export and to replace', async () => {
    await anErasedMachine()
    await client.session.join({ operatorName: 'Deuxième' })
    const refusal = { code: 'MANAGER_NEEDED' }
    await expect(client.proof.exportKeys({ passphrase })).rejects.toMatchObject(refusal)
    await expect(client.proof.replaceKeys({ reason: null })).rejects.toMatchObject(refusal)
  })

  it('give others a file without anything secret', async () => {
    await issue(await anErasedMachine())
    const told = JSON.parse(await (await client.proof.issuerFile()).text())
    expect(Object.keys(told).toSorted()).toEqual(['keys', 'name', 'schema'])
    expect(Object.keys(told.keys[0]).toSorted()).toEqual(['fingerprint', 'publicKey', 'since', 'until'])
  })

  it('are closed by the shell’s own box when it has one', async () => {
    const machineId = await anErasedMachine()
    const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)
    const box: SecretBox = {
      name: 'safe-storage',
      close: async (secret) => turned(secret),
      open: async (closed) => turned(closed),
    }
    const desktop = clientOf({ ...deps, secretBox: box })
    const [operator] = (await desktop.session.view()).operators
    await desktop.session.switchOperator({ operatorId: operator?.id ?? '' })
    expect((await issue(machineId, desktop)).number).toBe('CE-2026-0001')
    expect(readFileSync(keyPath(), 'utf8')).toContain('"box":"safe-storage"')
    expect(await refusalOf(issue(machineId))).toEqual(refused('SIGNING_KEY_LOCKED'))
  })
})

describe('the certificate of a workshop that has one', () => {
  it.each([
    ['RSA, as new tools write it', ['-newkey', 'rsa:2048'], []],
    ['RSA, as old ones did', ['-newkey', 'rsa:2048'], ['-legacy']],
    ['an elliptic curve', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], []],
  ])('signs the page: %s', async (_, newKey, form) => {
    const machineId = await anErasedMachine()
    const file = await aP12(newKey, form)
    const wrong = client.proof.importCertificate({ file, passphrase: 'faux' })
    expect(await refusalOf(wrong)).toEqual({ code: 'REFUSED', data: { code: 'WRONG_PASSPHRASE' } })
    const identity = await client.proof.importCertificate({ file, passphrase: 'secret' })
    expect(identity.certificate?.origin).toBe('imported')
    const { pdf, file: paper } = await issue(machineId)
    const report = await withPdf(pdf, (path) => runTool('pdfsig', ['-nocert', path]))
    expect(report).toMatch(/CN=Signataire d’essai[\s\S]*Signature is Valid/)
    expect(await client.proof.verifyFile({ file: new File([pdf], paper.name) })).toMatchObject({ verdict: 'VALID' })
  })

  it('is refused when the file is something else', async () => {
    await anErasedMachine()
    const refusal = client.proof.importCertificate({ file: new File(['rien'], 'a.p12'), passphrase: 'secret' })
    expect(await refusalOf(refusal)).toEqual({ code: 'REFUSED', data: { code: 'UNREADABLE' } })
  })

  function aP12(newKey: readonly string[], form: readonly string[]): Promise<File> {
    return withPdf(new Uint8Array(), async (_, folder) => {
      const [key, certificate, p12] = ['k.pem', 'c.pem', 'a.p12'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      const subject = ['-subj', '/CN=Signataire d’essai', '-utf8', '-days', '30', '-nodes']
      await runTool('openssl', ['req', '-x509', ...newKey, '-keyout', key, '-out', certificate, ...subject])
      const pair = ['-inkey', key, '-in', certificate, '-passout', 'pass:secret']
      await runTool('openssl', ['pkcs12', '-export', ...pair, '-out', p12, ...form])
      return new File([readFileSync(p12)], 'a.p12')
    })
  }
})
