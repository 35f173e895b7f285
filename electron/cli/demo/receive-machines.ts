import { demoDonors } from './catalogue.ts'
import type { DemoWorkshop } from './demo-workshop.ts'
import { type DemoMachine, isMonitor } from './plan-machines.ts'
import type { DemoUnit } from './work-on-machine.ts'

type Shop = Pick<DemoWorkshop, 'manager' | 'technicians' | 'clock'>

/** What one donor gives arrives on one day. One donor in three sends one less than it announced. */
export async function receive(shop: Shop, campaignId: string, donor: number, own: DemoMachine[]): Promise<DemoUnit[]> {
  const { manager, technicians, clock } = shop
  const { name, level, communeCode } = demoDonors[donor] ?? demoDonors[0]
  const address = { communeCode }
  const { id: donorId } = await manager.donors.create({ legalName: name, minimumLevel: level, address })
  const receivedOn = clock.now().slice(0, 10)
  const announcedCount = own.length + (donor % 3 === 0 ? 1 : 0)
  const { id: intakeId } = await manager.intakes.create({ campaignId, donorId, receivedOn, announcedCount })
  await announceMonitors(shop, intakeId, own.filter(isMonitor))
  const units: DemoUnit[] = []
  for (const machine of own) {
    const machineId = isMonitor(machine)
      ? await scanned(shop, intakeId, machine.serial)
      : (await technicians[0].machines.register({ intakeId, kind: machine.model.kind })).id
    units.push({ ...machine, machineId })
  }
  return units
}

/** A monitor tells nothing of itself: its maker and model come from the donor's list, its serial from its label. */
async function announceMonitors({ manager }: Shop, intakeId: string, monitors: readonly DemoMachine[]): Promise<void> {
  if (monitors.length === 0) return
  const lines = monitors.map(({ model, serial, place }) =>
    [serial, model.manufacturer, model.model, 'écran', `IMMO-FICTIF-${place + 1}`].join(';'),
  )
  const text = ['numéro de série;marque;modèle;type;inventaire', ...lines].join('\r\n')
  const file = new File([text], 'ecrans-fictifs.csv', { type: 'text/csv' })
  const { examinationId } = await manager.intakes.examineList({ intakeId, file })
  await manager.intakes.acceptList({ examinationId })
}

/** Whoever scans it says what it is: on a list's word alone nothing would go without a reading. */
async function scanned({ technicians }: Shop, intakeId: string, serial: string): Promise<string> {
  const answer = await technicians[0].intakes.receive({ intakeId, text: serial, kind: 'monitor' })
  if (answer.kind !== 'ANNOUNCED') throw new Error(`${serial} was announced and is received as ${answer.kind}`)
  return answer.machine.id
}
