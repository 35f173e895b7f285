import type { MachineFacts } from '../../../shared/domain/machine-facts.ts'
import { isTagOf } from '../../../shared/domain/offline/tag-block.ts'
import { jsonOf } from '../db/columns.ts'
import { findBySerial, findMachine, insertMachine } from '../machines/machines.repository.ts'
import { BundleError } from './bundle-error.ts'
import { type ImportContext, saidOf } from './import-context.ts'
import { blocksOf } from './offline.repository.ts'
import type { WorkRows } from './travelling-rows.ts'

type MachineRow = WorkRows['machines'][number]

export async function importMachines(context: ImportContext): Promise<void> {
  for (const row of context.work.rows.machines) {
    const id = context.idOf('machine', row.id)
    const known = await findMachine(context.change.trx, id)
    context.touched.add(known === null ? row.id : id)
    if (known !== null) await importKnown(context, known, row)
    else await importNew(context, row)
  }
}

async function importKnown(context: ImportContext, known: MachineRow, row: MachineRow): Promise<void> {
  context.counts.knownMachines += 1
  const { change } = context
  const taken = await context.merged('machine', known.id, known.assetTag, { ...known }, { ...row })
  if (Object.keys(taken).length === 0) return
  await change.trx.updateTable('machines').set(taken).where('id', '=', known.id).execute()
  if (taken.decidedKind === undefined) return
  const [before, after] = [{ kind: known.decidedKind }, { kind: taken.decidedKind }]
  change.record({ action: 'MACHINE_KIND_DECIDED', subjectId: known.id, machineId: known.id, before, after })
}

async function importNew(context: ImportContext, row: MachineRow): Promise<void> {
  const { trx } = context.change
  await refuseForeignTag(context, row)
  const twin = await sameSerial(context, row)
  const told = { kind: 'SAME_SERIAL', serial: twin?.serial ?? '', about: row.assetTag } as const
  if (twin !== null && context.decide({ ...told, home: twin.assetTag, bench: row.assetTag }) === 'home') {
    await context.alias('machine', row.id, twin.machineId, row.assetTag)
    context.touched.delete(row.id)
    context.touched.add(twin.machineId)
    context.counts.knownMachines += 1
    return
  }
  await insertMachine(trx, { ...row, decidedKind: row.decidedKind as never })
  await context.say('machine', row.id, saidOf('machine', { ...row }))
  context.counts.newMachines += 1
}

/** A number outside of its blocks is one that somebody else may have given. */
async function refuseForeignTag({ change: { trx }, work }: ImportContext, row: MachineRow): Promise<void> {
  const campaign = await trx.selectFrom('campaigns').selectAll().where('id', '=', row.campaignId).executeTakeFirst()
  const blocks = await blocksOf(trx, work.head.benchId, row.campaignId)
  if (campaign === undefined || !isTagOf(campaign.tagPrefix, blocks, row.assetTag)) {
    throw new BundleError('FOREIGN_TAG')
  }
}

/** A machine of the same campaign that bears the serial which the bench read, or scanned off the case. */
async function sameSerial({ change: { trx }, work, said }: ImportContext, row: MachineRow) {
  const latest = work.rows.readings
    .filter(({ machineId }) => machineId === row.id)
    .toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))[0]
  const read = latest === undefined ? null : (jsonOf<MachineFacts>(latest.factsJson).identity?.serial ?? null)
  const serial = read ?? row.receivedSerial
  if (serial === null) return null
  for (const twin of await findBySerial(trx, serial)) {
    // The bench saw both of its own with their labels on: whoever worked there knew that they are two.
    const isOfBench = (await said('machine', twin.id)) !== undefined
    if (twin.campaignId === row.campaignId && !isOfBench) return { machineId: twin.id, assetTag: twin.assetTag, serial }
  }
  return null
}
