import type { IntakePageView, ReceiptAnswer } from '../../../shared/contract/intakes.contract.ts'
import type { Actor } from '../../../shared/domain/actor.ts'
import { readAssetTag } from '../../../shared/domain/asset-tag.ts'
import type { IntakeSummary } from '../../../shared/domain/campaign.ts'
import { type AnnouncedUnit, likelyNumber, unitKey, unitsNamed } from '../../../shared/domain/intakes/announced-unit.ts'
import { isReasonTold, type RefusedUnit } from '../../../shared/domain/intakes/refused-unit.ts'
import type { MachineSummary } from '../../../shared/domain/machine.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Change, Db, Ledger } from '../audit/ledger.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { CoreDeps } from '../deps.ts'
import { refreshSummary } from '../machines/machine-page.ts'
import { findByTag, findSummary } from '../machines/machines.repository.ts'
import { registerIn } from '../machines/machines.service.ts'
import { tellSerial } from '../probe/placeholders.ts'
import { findUnit } from './announced.repository.ts'
import { intakePage } from './intake-page.ts'
import { findIntake } from './intakes.repository.ts'
import { matchThoseHere, matchUnit, openUnits } from './match-announced.ts'
import * as refusals from './refused.repository.ts'

type Ports = Pick<CoreDeps, 'db' | 'newId'> & { ledger: Ledger; hub: ChangeHub }
export type Receipt = {
  intakeId: string
  text: string
  otherText: string | null
  unitId: string | null
  kind: MachineKind | null
}
export type Refusal = Pick<RefusedUnit, 'intakeId' | 'announcedUnitId' | 'reason' | 'kind' | 'note'> &
  Pick<RefusedUnit, 'serial' | 'donorNumber'>
type Refused<Code> = { refused: Code }

/** Units as they come off the lorry: one scan each. */
export function createReceptionService({ db, newId, ledger, hub }: Ports) {
  return {
    /** Everything is looked up and written in one change: two benches scanning one list never take one unit twice. */
    async receive(actor: Actor, receipt: Receipt): Promise<ReceiptAnswer | Refused<'NOT_FOUND'>> {
      const answer = await ledger.change(actor, async (change): Promise<ReceiptAnswer | null> => {
        const intake = await findIntake(change.trx, receipt.intakeId)
        return intake === null ? null : received(change, intake, receipt)
      })
      if (answer === null) return { refused: 'NOT_FOUND' }
      if (answer.kind === 'ANNOUNCED' || answer.kind === 'NOT_ANNOUNCED') {
        publish(receipt.intakeId, answer.machine.id)
      }
      return answer
    },

    async refuse(
      actor: Actor,
      wanted: Refusal,
    ): Promise<IntakePageView | Refused<'NOT_FOUND' | 'REASON_NEEDED' | 'ALREADY_RECORDED'>> {
      if (!isReasonTold(wanted.reason, wanted.note)) return { refused: 'REASON_NEEDED' }
      const refused = await ledger.change(actor, async (change) => {
        if ((await findIntake(change.trx, wanted.intakeId)) === null) return 'NOT_FOUND' as const
        return keepRefusal(change, wanted)
      })
      return refused === null ? pageOf(wanted.intakeId) : { refused }
    },

    async takeBackRefusal(actor: Actor, refusedUnitId: string): Promise<IntakePageView | Refused<'NOT_FOUND'>> {
      const intakeId = await ledger.change(actor, async (change) => {
        const { trx, at, record } = change
        const unit = await refusals.findRefused(trx, refusedUnitId)
        if (unit === null) return null
        if (unit.undoneAt === null) {
          await refusals.undoRefused(trx, refusedUnitId, at, actor.operatorName)
          const { reason, serial, note } = unit
          record({ action: 'UNIT_REFUSAL_TAKEN_BACK', subjectId: unit.intakeId, before: { reason, serial, note } })
          await matchThoseHere(change, unit.intakeId)
        }
        return unit.intakeId
      })
      return intakeId === null ? { refused: 'NOT_FOUND' } : pageOf(intakeId)
    },
  }

  async function received(change: Change, intake: IntakeSummary, receipt: Receipt): Promise<ReceiptAnswer> {
    const { trx } = change
    const readings = [receipt.text, receipt.otherText].filter((reading) => reading !== null)
    for (const reading of readings) {
      const here = await machineOf(trx, intake.campaignId, reading)
      if (here !== null) return { kind: 'ALREADY_HERE', machine: here, isOtherIntake: here.intakeId !== intake.id }
    }
    const open = await openUnits(trx, intake.id)
    const listed = readings.find((reading) => unitsNamed(open, reading).length > 0)
    const number = numberOf(listed ?? likelyNumber(readings))
    if (number === null) return { kind: 'UNUSABLE' }
    const named = unitsNamed(open, number)
    const unit = named.length > 1 ? named.find(({ id }) => id === receipt.unitId) : named[0]
    if (named.length > 1 && unit === undefined) return { kind: 'SEVERAL_ANNOUNCED', units: named }
    const machine = await take(change, intake, unit ?? null, { number, kind: receipt.kind })
    const machineCount = intake.machineCount + 1
    return unit === undefined
      ? { kind: 'NOT_ANNOUNCED', machine, machineCount }
      : { kind: 'ANNOUNCED', machine, unit, machineCount }
  }

  async function take(
    change: Change,
    intake: IntakeSummary,
    unit: AnnouncedUnit | null,
    { number, kind }: { number: string; kind: MachineKind | null },
  ): Promise<MachineSummary> {
    const machineId = newId()
    // What was scanned is the donor's number when that is how the list knew the unit; the list then tells the serial.
    const isSerial = unit?.serial === null || unit === null || unitKey(unit.serial) === unitKey(number)
    const isDonorNumber = unit !== null && unit.donorNumber !== null && unitKey(unit.donorNumber) === unitKey(number)
    const receivedSerial = isSerial && !isDonorNumber ? number : (unit?.serial ?? null)
    const told = { receivedSerial, donorNumber: unit?.donorNumber ?? null }
    await registerIn(change, machineId, intake.id, kind, told)
    if (unit !== null) await matchUnit(change, unit, machineId)
    await refreshSummary(change.trx, machineId, change.at)
    const machine = await findSummary(change.trx, machineId)
    if (machine === null) throw new Error('A machine that was just received is gone')
    return machine
  }

  async function keepRefusal({ trx, at, actor, record }: Change, wanted: Refusal) {
    const announced = wanted.announcedUnitId === null ? null : await findUnit(trx, wanted.announcedUnitId)
    if (wanted.announcedUnitId !== null && announced?.intakeId !== wanted.intakeId) return 'NOT_FOUND'
    const before = await refusals.refusedOf(trx, wanted.intakeId)
    const isRefused = before.some((one) => one.undoneAt === null && one.announcedUnitId === announced?.id)
    if (announced !== null && (announced.machineId !== null || isRefused)) return 'ALREADY_RECORDED'
    const unit: RefusedUnit = {
      ...wanted,
      id: newId(),
      kind: wanted.kind ?? announced?.kind ?? null,
      serial: wanted.serial ?? announced?.serial ?? null,
      donorNumber: wanted.donorNumber ?? announced?.donorNumber ?? null,
      refusedAt: at,
      operatorName: actor.operatorName,
      undoneAt: null,
      undoneByName: null,
    }
    await refusals.insertRefused(trx, unit)
    const { reason, serial, note } = unit
    record({ action: 'UNIT_REFUSED', subjectId: wanted.intakeId, after: { reason, serial, note } })
    return null
  }

  async function pageOf(intakeId: string): Promise<IntakePageView | Refused<'NOT_FOUND'>> {
    hub.publish({ subject: 'intakes', id: intakeId })
    return (await intakePage(db, intakeId)) ?? { refused: 'NOT_FOUND' }
  }

  function publish(intakeId: string, machineId: string): void {
    hub.publish({ subject: 'machines', id: machineId })
    hub.publish({ subject: 'intakes', id: intakeId })
  }
}

/** `null` for one of our own labels, of another campaign or never issued, and for what makers write when they know none. */
function numberOf(text: string): string | null {
  return readAssetTag(text).kind === 'tag' ? null : tellSerial(text)
}

/** The machine of the campaign that the text names: one of our own labels, or a serial in whatever writing. */
async function machineOf(db: Db, campaignId: string, text: string): Promise<MachineSummary | null> {
  const tag = readAssetTag(text)
  if (tag.kind === 'tag') return findByTag(db, tag.tag)
  const key = unitKey(text)
  if (key === '') return null
  const rows = await db
    .selectFrom('machineSummaries')
    .select(['machineId', 'serial'])
    .where('campaignId', '=', campaignId)
    .where('serial', 'is not', null)
    .execute()
  const row = rows.find(({ serial }) => serial !== null && unitKey(serial) === key)
  return row === undefined ? null : findSummary(db, row.machineId)
}
