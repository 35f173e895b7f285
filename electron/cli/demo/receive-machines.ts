import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import { demoDonors } from './catalogue.ts'
import type { DemoWorkshop } from './demo-workshop.ts'
import type { DemoMachine } from './plan-machines.ts'
import type { DemoUnit } from './work-on-machine.ts'

/** As a donor's inventory writes it. */
const typeWords: Partial<Record<MachineKind, string>> = {
  laptop: 'portable',
  desktop: 'unité centrale',
  monitor: 'écran',
}

type Shop = Pick<DemoWorkshop, 'manager' | 'technicians' | 'clock'>

/** What one donor gives arrives on one day. One donor in three sends one less than it announced. */
export async function receive(shop: Shop, campaignId: string, donor: number, own: DemoMachine[]): Promise<DemoUnit[]> {
  const { manager, clock } = shop
  const { name, level, communeCode } = demoDonors[donor] ?? demoDonors[0]
  const address = { communeCode }
  const { id: donorId } = await manager.donors.create({ legalName: name, minimumLevel: level, address })
  const receivedOn = clock.now().slice(0, 10)
  const isOneMissing = donor % 3 === 0
  const announcedCount = own.length + (isOneMissing ? 1 : 0)
  const { id: intakeId } = await manager.intakes.create({ campaignId, donorId, receivedOn, announcedCount })
  await announceAll(shop, intakeId, own.map(announcedLine).concat(isOneMissing ? missingLine(donor) : []))
  const units: DemoUnit[] = []
  for (const machine of own) units.push({ ...machine, machineId: await scanned(shop, intakeId, machine) })
  return units
}

function announcedLine({ model, serial, place }: DemoMachine): string {
  return [serial, model.manufacturer, model.model, typeWords[model.kind] ?? '', `IMMO-FICTIF-${place + 1}`].join(';')
}

function missingLine(donor: number): string {
  return [`FICTIF-ABSENT-${donor + 1}`, 'HP', 'ProDesk 600 G4 SFF', 'unité centrale', ''].join(';')
}

/** The donor's own list. A monitor tells nothing of itself: its maker and model come from there. */
async function announceAll({ manager }: Shop, intakeId: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  const text = ['numéro de série;marque;modèle;type;inventaire', ...lines].join('\r\n')
  const file = new File([text], 'liste-fictive.csv', { type: 'text/csv' })
  const { examinationId } = await manager.intakes.examineList({ intakeId, file })
  await manager.intakes.acceptList({ examinationId })
}

/** Whoever scans it says what it is: on a list's word alone nothing would go without a reading. */
async function scanned({ technicians }: Shop, intakeId: string, { serial, model }: DemoMachine): Promise<string> {
  const answer = await technicians[0].intakes.receive({ intakeId, text: serial, kind: model.kind })
  if (answer.kind !== 'ANNOUNCED') throw new Error(`${serial} was announced and is received as ${answer.kind}`)
  return answer.machine.id
}
