import { drivesToAccountFor } from '../../../../shared/domain/machine-drives.ts'
import type { MachineFacts, MachineKind } from '../../../../shared/domain/machine-facts.ts'
import { capital } from '../../i18n/capital.ts'
import {
  batteryWords,
  diagonalWords,
  mainMonitor,
  memoryWords,
  processorWords,
  storageWords,
  type Words,
} from './ten-facts.ts'

/** "i5-8350U · 8 Gio DDR4 · SSD 256 Go · 14 pouces · batterie 71 %": what is known, and nothing else. */
export function factsLine(kind: MachineKind | null, facts: MachineFacts, words: Words): string {
  const battery = facts.batteries.length === 0 ? null : batteryWords(facts.batteries, words)
  const parts = [
    kind === null ? null : capital(words.t(`codes.machineKind.${kind}`)),
    processorWords(facts.cpus),
    memoryWords(facts, words),
    drivesToAccountFor(facts).length === 0 ? null : storageWords(facts, words),
    diagonalWords(mainMonitor(facts)?.diagonalInches ?? null, words),
    battery === null ? null : `${words.t('screens.facts.battery').toLowerCase()} ${battery}`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
