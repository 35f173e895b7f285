import type { MachineFacts } from '../../../../shared/domain/machine-facts.ts'
import { batteryRows, boardRows, driveRows, monitorRows, networkRows, presenceRows } from './fact-rows.ts'
import { memoryRows, processorRows } from './fact-rows-core.ts'
import type { Words } from './ten-facts.ts'

/** A line of a group; `path` finds where the value was read. */
export type FactRow = { label: string; value: string | null; path: string; isMono?: boolean }
export type FactBlock = { title: string | null; rows: FactRow[] }
export type FactGroup = { title: string; blocks: FactBlock[]; none: string | null }

/** Everything that the reading tells, by part of the machine. */
export function factGroups(facts: MachineFacts, words: Words): FactGroup[] {
  const { t } = words
  return [
    {
      title: t('screens.facts.identity'),
      blocks: [{ title: null, rows: boardRows(facts, words).identity }],
      none: null,
    },
    { title: t('screens.facts.board'), blocks: [{ title: null, rows: boardRows(facts, words).board }], none: null },
    { title: t('screens.facts.processor'), blocks: processorRows(facts, words), none: null },
    { title: t('screens.facts.memory'), blocks: memoryRows(facts, words), none: null },
    {
      title: t('screens.facts.drives'),
      blocks: driveRows(facts, words),
      none: facts.drives.length === 0 ? t('screens.facts.none.drives') : null,
    },
    {
      title: t('screens.facts.screen'),
      blocks: monitorRows(facts, words),
      none: facts.monitors.length === 0 ? t('screens.facts.none.monitors') : null,
    },
    {
      title: t('screens.facts.battery'),
      blocks: batteryRows(facts, words),
      none: facts.batteries.length === 0 ? t('screens.facts.none.batteries') : null,
    },
    {
      title: t('screens.facts.network'),
      blocks: networkRows(facts, words),
      none: facts.networkInterfaces.length === 0 ? t('screens.facts.none.networkInterfaces') : null,
    },
    { title: t('screens.facts.security'), blocks: [{ title: null, rows: presenceRows(facts, words) }], none: null },
  ]
}
