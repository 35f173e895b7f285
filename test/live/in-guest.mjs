// Runs on the key, by its own Node: what a person does in the page, asked of the same core over the same wire.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'

const lines = () => readFileSync('/run/etabli/addresses', 'utf8').trim().split('\n')
const before = lines().length
execFileSync('systemctl', ['kill', '--kill-whom=main', '--signal=USR2', 'etabli-core.service'])
while (lines().length === before) await setTimeout(200)
const address = new URL(JSON.parse(lines().at(-1)).url)
const entered = await fetch(address, { redirect: 'manual' })
const cookie = entered.headers.get('set-cookie').split(';')[0]
const plugins = [new SimpleCsrfProtectionLinkPlugin()]
const client = createORPCClient(new RPCLink({ url: `${address.origin}/rpc`, headers: { cookie }, plugins }))

const { operators } = await client.session.view()
if (operators.length === 0) await client.session.join({ operatorName: 'Atelier 1' })
else await client.session.switchOperator({ operatorId: operators[0].id })
await client.session.setOrganisation({ name: 'Atelier d’essai', legalId: null, address: null, contact: null })
const campaign = await client.campaigns.create({ name: 'Essai de la clé', tagPrefix: 'CLE' })
const donor = await client.donors.create({ legalName: 'Société fictive du Lagon', ridet: null })
const receivedOn = new Date().toISOString().slice(0, 10)
const intake = await client.intakes.create({
  campaignId: campaign.id,
  donorId: donor.id,
  receivedOn,
  announcedCount: 1,
})
const { previewId } = await client.readings.preview()
const page = await client.readings.keep({ previewId, target: { kind: 'intake', intakeId: intake.id } })
const { identity, memory } = page.reading.facts
const drives = page.drives.map(({ facts }) => ({ serial: facts.serial, isSystemDrive: facts.isSystemDrive }))
const told = { machineId: page.machine.id, assetTag: page.summary.assetTag, identity, memory, drives }
process.stdout.write(`${JSON.stringify(told)}\n`)
