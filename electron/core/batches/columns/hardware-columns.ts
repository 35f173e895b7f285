import processors from '../../../../resources/windows-11/processors.json' with { type: 'json' }
import { batteryHealth } from '../../../../shared/domain/battery.ts'
import type { MachineFacts, MonitorFacts } from '../../../../shared/domain/machine-facts.ts'
import { processorFamily } from '../../../../shared/domain/processor-family.ts'
import { windows11Ability } from '../../../../shared/domain/windows-11.ts'
import { windows11Sentence } from '../../../../shared/i18n/derived-sentences.ts'
import type { FrozenMachine } from '../frozen-machine.ts'
import { code, flag, joined, number, rounded, text } from './column.ts'

const facts = (frozen: FrozenMachine): MachineFacts | null => frozen.reading?.facts ?? null
const gibibytes = (bytes: number | null | undefined) => rounded(bytes == null ? null : bytes / 2 ** 30, 1)

/** What the machine is made of, as its last reading told. */
export const hardwareColumns = {
  cpu: text(({ frozen }) => facts(frozen)?.cpus[0]?.model ?? null),
  cpuGeneration: text(
    ({ frozen }) => processorFamily(facts(frozen)?.cpus[0]?.model ?? null, processors.families)?.family ?? null,
  ),
  cores: number(({ frozen }) => facts(frozen)?.cpus[0]?.cores ?? null),
  memoryGibibytes: number(({ frozen }) => gibibytes(facts(frozen)?.memory.totalBytes)),
  memoryType: text(({ frozen }) => {
    const types = facts(frozen)?.memory.modules.map(({ type }) => type) ?? []
    return [...new Set(types)].filter((type) => type !== null).join(' + ') || null
  }),
  memorySlots: text(({ frozen }) => {
    const { modules = [], slotCount = null } = facts(frozen)?.memory ?? {}
    const fitted = modules.map(({ sizeBytes }) => gibibytes(sizeBytes)).join(' + ')
    return modules.length === 0 ? null : slotCount === null ? fitted : `${fitted} (${modules.length}/${slotCount})`
  }),
  screenInches: number(({ frozen }) => rounded(screenOf(frozen)?.diagonalInches ?? null, 1)),
  screenSize: code(({ frozen }) => {
    const { nativeWidth = null, nativeHeight = null } = screenOf(frozen) ?? {}
    return nativeWidth === null || nativeHeight === null ? null : `${nativeWidth} × ${nativeHeight}`
  }),
  batteryPercent: number(({ frozen }) => {
    const [battery] = facts(frozen)?.batteries ?? []
    return battery === undefined ? null : batteryHealth(battery).percent
  }),
  batteryCycles: number(({ frozen }) => facts(frozen)?.batteries[0]?.cycleCount ?? null),
  wifi: flag(({ frozen }) => facts(frozen)?.presence.wifi ?? null),
  camera: flag(({ frozen }) => facts(frozen)?.presence.camera ?? null),
  macs: code(({ frozen }) => {
    const cards = facts(frozen)?.networkInterfaces.filter(({ kind }) => kind === 'ethernet' || kind === 'wifi') ?? []
    return joined(cards.map(({ mac }) => mac))
  }),
  tpm: code(({ frozen }) => facts(frozen)?.security.tpmVersion ?? null),
  windows11: flag(({ frozen }) => {
    const known = facts(frozen)
    if (known === null || frozen.summary.kind === 'monitor') return null
    const { verdict } = windows11Ability(known, processors.families)
    return verdict === 'unknown' ? null : verdict === 'able'
  }),
  windows11Reason: text(({ frozen, language }) => {
    const known = facts(frozen)
    if (known === null || frozen.summary.kind === 'monitor') return null
    return windows11Sentence(windows11Ability(known, processors.families), language)
  }),
} as const

/** The panel of the machine; a screen that is a machine of its own is the only one it tells of. */
function screenOf(frozen: FrozenMachine): MonitorFacts | null {
  const monitors = facts(frozen)?.monitors ?? []
  const own = frozen.summary.kind === 'monitor' ? monitors[0] : monitors.find(({ isBuiltIn }) => isBuiltIn === true)
  return own ?? null
}
