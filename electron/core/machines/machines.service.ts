import type { JournalEntry, MachinePage, ScanAnswer } from '../../../shared/contract/machines.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { readAssetTag } from '../../../shared/domain/asset-tag.ts'
import type { Machine, MachineSummary } from '../../../shared/domain/machine.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Change, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { findIntake } from '../intakes/intakes.repository.ts'
import { benchJournalOf, machineOfOtherTag } from '../offline/bench-journal.ts'
import { takeTag } from '../offline/take-tag.ts'
import { machinePage, refreshSummary } from './machine-page.ts'
import * as repository from './machines.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }

export function createMachinesService({ db, newId, ledger, hub }: Ports) {
  return {
    list: (filter: repository.MachineFilter) => repository.listMachines(db, filter),
    recent: () => repository.recentMachines(db, 12),
    page: (machineId: string): Promise<MachinePage | null> => machinePage(db, machineId),

    /** What a scanned or typed text means: a tag first, then a serial. */
    async scan(text: string): Promise<ScanAnswer> {
      const tag = readAssetTag(text)
      if (tag.kind === 'tag') {
        const machine = (await repository.findByTag(db, tag.tag)) ?? (await behindOtherTag(tag.tag))
        return machine === null ? { kind: 'NOT_ISSUED', assetTag: tag.tag } : found(machine, 'tag')
      }
      const machines = await repository.findBySerial(db, text.trim())
      const [only] = machines
      if (only !== undefined) return machines.length === 1 ? found(only, 'serial') : { kind: 'SEVERAL', machines }
      return tag.kind === 'wrong-check'
        ? { kind: 'WRONG_CHECK', text: tag.text }
        : { kind: 'UNKNOWN', text: text.trim() }
    },

    async register(actor: Actor, intakeId: string, kind: MachineKind | null): Promise<MachineSummary | null> {
      if ((await findIntake(db, intakeId)) === null) return null
      const machineId = await ledger.change(actor, (change) => registerIn(change, newId(), intakeId, kind))
      publish(machineId)
      return repository.findSummary(db, machineId)
    },

    async decideKind(actor: Actor, machineId: string, kind: MachineKind): Promise<MachinePage | null> {
      const machine = await repository.findMachine(db, machineId)
      if (machine === null) return null
      await ledger.change(actor, async ({ trx, at, record }) => {
        await repository.saveDecidedKind(trx, machineId, kind)
        const before = { kind: machine.decidedKind }
        record({ action: 'MACHINE_KIND_DECIDED', subjectId: machineId, machineId, before, after: { kind } })
        await refreshSummary(trx, machineId, at)
      })
      publish(machineId)
      return machinePage(db, machineId)
    },

    async journal(machineId: string): Promise<JournalEntry[]> {
      // What an offline bench did stands in its own log, and is told among ours.
      const entries = [...(await repository.journalOf(db, machineId)), ...(await benchJournalOf(db, machineId))]
      return entries.toSorted((one, other) => other.at.localeCompare(one.at)).map(journalEntry)
    },
  }

  /** A label that an offline bench stuck on a machine which had a tag here already. */
  async function behindOtherTag(assetTag: string): Promise<MachineSummary | null> {
    const machineId = await machineOfOtherTag(db, assetTag)
    return machineId === null ? null : repository.findSummary(db, machineId)
  }

  function publish(machineId: string): void {
    hub.publish({ subject: 'machines', id: machineId })
    hub.publish({ subject: 'intakes', id: null })
  }
}

const nothingScanned = { receivedSerial: null, donorNumber: null }

/** Issues the next tag of the intake's campaign and receives one unit under it. */
export async function registerIn(
  { trx, at, record }: Change,
  machineId: string,
  intakeId: string,
  kind: MachineKind | null,
  { receivedSerial, donorNumber }: Pick<Machine, 'receivedSerial' | 'donorNumber'> = nothingScanned,
): Promise<string> {
  const intake = await findIntake(trx, intakeId)
  if (intake === null) throw new Error(`No intake ${intakeId}`)
  const { campaignId } = intake
  const tag = await takeTag(trx, campaignId, intake.tagPrefix)
  const told = { decidedKind: kind, receivedSerial, donorNumber }
  const machine: Machine = { id: machineId, campaignId, intakeId, assetTag: tag, ...told, createdAt: at }
  await repository.insertMachine(trx, machine)
  record({ action: 'MACHINE_REGISTERED', subjectId: machineId, machineId, after: machine })
  await refreshSummary(trx, machineId, at)
  return machineId
}

function found(machine: MachineSummary, matchedBy: 'tag' | 'serial'): ScanAnswer {
  const { id: machineId, assetTag, settledEnd } = machine
  return { kind: 'MACHINE', machineId, assetTag, matchedBy, settledEnd }
}

function journalEntry(row: repository.AuditEntryRow): JournalEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    operatorName: row.operatorName,
    benchName: row.benchName,
    action: row.action as JournalEntry['action'],
    // What was taken back is told by what it was.
    detail: row.afterJson ?? row.beforeJson,
    hash: row.hash,
  }
}
