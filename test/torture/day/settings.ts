import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../contract/transports.ts'
import { type Day, known, must, type Step, several, step } from './day.ts'

const passphrase = 'douze mots de trop'

/** A certificate as an authority would give it, its key within. */
function aP12(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-p12-'))
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' })
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Essai', '-keyout', 'k.pem', '-out', 'c.pem')
  openssl('pkcs12', '-export', '-inkey', 'k.pem', '-in', 'c.pem', '-passout', `pass:${passphrase}`, '-out', 'a.p12')
  const bytes = readFileSync(join(folder, 'a.p12'))
  rmSync(folder, { recursive: true })
  return bytes.toString('base64')
}

/** The page of the machine on the table, let in by its code. */
async function testedPage(day: Day): Promise<Client> {
  const session = await day.core.network.find(known(day, 'testedSecret'), '127.0.0.1')
  return day.core.clientFor(must(session, 'the session of the tested machine')) as unknown as Client
}

async function letIn({ core }: Day, code: string, benchName: string | null): Promise<string> {
  const answer = await core.network.letIn({ code, benchName, address: '127.0.0.1' })
  if (answer.kind !== 'let-in') throw new Error(`The door said ${answer.kind}`)
  return answer.secret
}

export async function letTestedMachineIn(day: Day): Promise<void> {
  const { invitation } = await day.client.network.openTests({ machineId: known(day, 'laptop0') })
  day.known.testedSecret = await letIn(day, must(invitation, 'the invitation').code, null)
}

/** Other benches and a tested machine come and go. */
export const networkSteps: readonly Step[] = [
  step('network.open', ({ client }) => client.network.open({ address: null })),
  step('network.allowErasing', ({ client }) => client.network.allowErasing({ isAllowed: true })),
  step('network.inviteBench', async (day) => {
    const { benchInvitation } = await day.client.network.inviteBench()
    await letIn(day, must(benchInvitation, 'the invitation').code, 'Poste 2')
  }),
  step('network.sendAway', async ({ client }) => {
    const { clients } = await client.network.view()
    await client.network.sendAway({ clientId: must(clients[0], 'the bench').id })
  }),
  step('network.openTests', letTestedMachineIn),
  step('testedMachine.record', async (day) =>
    (await testedPage(day)).testedMachine.record({ stepKey: 'keyboard', state: 'pass' }),
  ),
  step('testedMachine.undo', async (day) => (await testedPage(day)).testedMachine.undo({ stepKey: 'keyboard' })),
  step('testedMachine.leave', async (day) => (await testedPage(day)).testedMachine.leave()),
  step('network.openTests', letTestedMachineIn),
  step('network.closeTests', (day) => day.client.network.closeTests({ machineId: known(day, 'laptop0') })),
  step('network.close', ({ client }) => client.network.close()),
]

async function theOfflineBench({ client }: Day): Promise<string> {
  const view = await client.offlineBenches.view()
  return must(view.kind === 'home' ? view.benches[0] : null, 'the offline bench').id
}

/** What the manager sets, clears and keeps. */
export const settingSteps: readonly Step[] = [
  step('bilan.setImpactParameters', async ({ client }) => {
    const { current } = await client.bilan.impactSettings()
    await client.bilan.setImpactParameters({ parameters: { ...current, secondLifeYears: 4 }, shown: current })
  }),
  step('privacy.setRetention', ({ client }) =>
    client.privacy.setRetention({ 'donor-contact': 24, 'beneficiary-contact': 24 }),
  ),
  step('privacy.setShortSerials', ({ client }) => client.privacy.setShortSerials({ isShort: true })),
  step('privacy.exportContact', (day) =>
    day.client.privacy.exportContact({ kind: 'donor-contact', id: known(day, 'donor') }),
  ),
  step('privacy.clear', (day) =>
    day.client.privacy.clear({ contacts: [{ kind: 'donor-contact', id: known(day, 'donor') }] }),
  ),
  step('offlineBenches.open', async (day) => {
    const blocks = [{ campaignId: known(day, 'campaign'), tagCount: 20 }]
    await day.client.offlineBenches.open({ name: 'Tournée', blocks, passphrase })
  }),
  step('offlineBenches.renew', async (day) => {
    await day.client.offlineBenches.renew({ benchId: await theOfflineBench(day), blocks: [], passphrase })
  }),
  step('offlineBenches.close', async (day) => day.client.offlineBenches.close({ benchId: await theOfflineBench(day) })),
  step('backups.take', async ({ client }) => {
    // A server makes its own.
    if (!(await client.backups.view()).isOnServer) await client.backups.take()
  }),
  step('backups.forgetPlace', ({ client }) => client.backups.forgetPlace()),
  step('proof.exportKeys', async (day) => {
    const file = await day.client.proof.exportKeys({ passphrase })
    day.known.keys = Buffer.from(await file.arrayBuffer()).toString('base64')
    day.known.p12 = aP12()
  }),
  step('proof.restoreKeys', (day) => {
    const file = new File([Buffer.from(known(day, 'keys'), 'base64')], 'keys.pem')
    return day.client.proof.restoreKeys({ file, passphrase })
  }),
  step('proof.importCertificate', (day) => {
    const file = new File([Buffer.from(known(day, 'p12'), 'base64')], 'atelier.p12')
    return day.client.proof.importCertificate({ file, passphrase })
  }),
  // What the fake hardware left as evidence tells little: every machine loses its kind.
  several('readings.reparse', ({ client }) => client.readings.reparse({ isEvery: true })),
  step('proof.replaceKeys', ({ client }) => client.proof.replaceKeys({ reason: 'une clé neuve' })),
]
