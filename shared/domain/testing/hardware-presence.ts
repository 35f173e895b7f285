import { drivesToAccountFor } from '../machine-drives.ts'
import type { MachineFacts, MachineKind, NetworkInterfaceFacts } from '../machine-facts.ts'
import type { HardwareNeed } from './step-definition.ts'

/** `unknown`: the reading does not tell, so a person is asked. */
export type Presence = 'present' | 'absent' | 'unknown'

const kindsWithScreen: ReadonlySet<MachineKind> = new Set(['laptop', 'all-in-one', 'tablet', 'monitor'])
const kindsOnBattery: ReadonlySet<MachineKind> = new Set(['laptop', 'tablet'])

/** Whether the machine has the hardware, as its reading tells. */
function presenceOf(need: HardwareNeed, kind: MachineKind | null, facts: MachineFacts | null): Presence {
  if (facts === null) return 'unknown'
  return looks[need](facts, kind)
}

const looks: Record<HardwareNeed, (facts: MachineFacts, kind: MachineKind | null) => Presence> = {
  // A dead keyboard or pad is not seen at all: no reading can tell it from one that was never there.
  keyboard: () => 'unknown',
  pointer: () => 'unknown',
  microphone: () => 'unknown',
  speakers: () => 'unknown',
  'card-reader': () => 'unknown',
  'touch-screen': ({ presence }) => told(presence.touchScreen),
  // Neither is a broken panel, where the kind of machine has one.
  'built-in-screen': ({ monitors }, kind) =>
    seen(
      monitors.some(({ isBuiltIn }) => isBuiltIn),
      has(kindsWithScreen, kind),
    ),
  camera: ({ presence }) => told(presence.camera),
  // Nor a flat or dead battery.
  battery: ({ batteries }, kind) => seen(batteries.length > 0, has(kindsOnBattery, kind)),
  wifi: ({ presence, networkInterfaces }) => told(presence.wifi ?? hasInterface(networkInterfaces, 'wifi')),
  bluetooth: ({ presence }) => told(presence.bluetooth),
  ethernet: ({ networkInterfaces }) => told(hasInterface(networkInterfaces, 'ethernet')),
  'optical-drive': ({ presence, drives }) =>
    drives.some(({ mediaType }) => mediaType === 'optical') ? 'present' : told(presence.opticalDrive),
  'fingerprint-reader': ({ presence }) => told(presence.fingerprintReader),
  tpm: ({ security }) => told(security.hasTpm),
  drive: (facts) => seen(drivesToAccountFor(facts).length > 0, false),
  gpu: ({ gpus }) => seen(gpus.length > 0, true),
}

/** The machine has the hardware that a step is about, or some of it. */
export function presenceOfAny(
  needs: readonly HardwareNeed[],
  kind: MachineKind | null,
  facts: MachineFacts | null,
): Presence {
  const told = needs.map((need) => presenceOf(need, kind, facts))
  if (told.length === 0 || told.includes('present')) return 'present'
  return told.every((one) => one === 'absent') ? 'absent' : 'unknown'
}

function told(isThere: boolean | null): Presence {
  if (isThere === null) return 'unknown'
  return isThere ? 'present' : 'absent'
}

function seen(isSeen: boolean, mayHide: boolean): Presence {
  if (isSeen) return 'present'
  return mayHide ? 'unknown' : 'absent'
}

function has(kinds: ReadonlySet<MachineKind>, kind: MachineKind | null): boolean {
  return kind === null || kinds.has(kind)
}

/** `null` where the reading saw no interface at all: it may not have been able to look. */
function hasInterface(all: readonly NetworkInterfaceFacts[], kind: NetworkInterfaceFacts['kind']): boolean | null {
  return all.length === 0 ? null : all.some((one) => one.kind === kind)
}
