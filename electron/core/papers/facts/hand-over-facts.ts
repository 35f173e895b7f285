import type { GradeLetter } from '../../../../shared/domain/grading.ts'
import { addressLine } from '../../../../shared/domain/places/address-line.ts'
import type { Db } from '../../audit/ledger.ts'
import { findBeneficiary } from '../../beneficiaries/beneficiaries.repository.ts'
import { findDelivery, machinesOfDelivery } from '../../deliveries/deliveries.repository.ts'
import { hasShortSerials, publicSerial } from '../../privacy/public-serials.ts'
import type { HandOverFacts, PaperHead } from '../paper-facts.ts'
import { listedMachines } from './listed-machines.ts'

type Body = Omit<HandOverFacts, keyof PaperHead>

/** What is on the delivery and did not come back. */
export async function handOverFacts(db: Db, deliveryId: string): Promise<Body | null> {
  const delivery = await findDelivery(db, deliveryId)
  const beneficiary = delivery === null ? null : await findBeneficiary(db, delivery.beneficiaryId)
  if (delivery === null || beneficiary === null) return null
  const packed = (await machinesOfDelivery(db, deliveryId)).filter(({ returnedAt }) => returnedAt === null)
  const machineIds = packed.map(({ machineId }) => machineId)
  const letters = await lettersOf(db, machineIds)
  const listed = await listedMachines(db, machineIds)
  const isShort = await hasShortSerials(db)
  const { legalName, usualName, ridet, contactName, phone } = beneficiary
  const { plannedOn, shippedOn, carrier, deliveredAt } = delivery
  const packageOf = new Map(packed.map(({ machineId, packageNumber }) => [machineId, packageNumber]))
  return {
    beneficiary: { legalName, usualName, ridet, address: addressLine(beneficiary.address), contactName, phone },
    machines: listed
      .map(({ machineId, ...machine }) => ({
        ...machine,
        serial: publicSerial(machine.serial, isShort),
        packageNumber: packageOf.get(machineId) ?? 1,
        letter: letters.get(machineId) ?? null,
      }))
      .toSorted((one, other) => one.packageNumber - other.packageNumber),
    hasShortSerials: isShort,
    plannedOn,
    shippedOn,
    carrier,
    deliveredAt,
  }
}

async function lettersOf(db: Db, machineIds: readonly string[]): Promise<Map<string, GradeLetter | null>> {
  if (machineIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('machineSummaries')
    .select(['machineId', 'letter'])
    .where('machineId', 'in', machineIds)
    .execute()
  return new Map(rows.map(({ machineId, letter }) => [machineId, letter as GradeLetter | null]))
}
