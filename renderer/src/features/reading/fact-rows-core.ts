import type { CpuFacts, MachineFacts, MemoryModuleFacts } from '../../../../shared/domain/machine-facts.ts'
import type { FactBlock } from './fact-groups.ts'
import { joined, type Words } from './ten-facts.ts'

export function processorRows(facts: MachineFacts, words: Words): FactBlock[] {
  const { t } = words
  return facts.cpus.map((cpu, index) => ({
    title: null,
    rows: [
      { label: t('screens.facts.model'), value: cpu.model, path: `cpus.${index}.model` },
      { label: t('screens.facts.cores'), value: coresWords(cpu, words), path: `cpus.${index}.cores` },
      {
        label: t('screens.facts.frequency'),
        value: frequencyWords(cpu, words),
        path: `cpus.${index}.maximumMegahertz`,
      },
      { label: t('screens.facts.architecture'), value: cpu.architecture, path: `cpus.${index}.architecture` },
    ],
  }))
}

function coresWords({ cores, threads }: CpuFacts, { t }: Words): string | null {
  if (cores === null) return null
  return threads === null ? String(cores) : t('screens.facts.coresValue', { cores, threads })
}

function frequencyWords({ baseMegahertz, maximumMegahertz }: CpuFacts, { t, number }: Words): string | null {
  const gigahertz = (megahertz: number) => number(megahertz / 1000, 1)
  if (baseMegahertz !== null && maximumMegahertz !== null) {
    return t('screens.facts.frequencyUpTo', { base: gigahertz(baseMegahertz), maximum: gigahertz(maximumMegahertz) })
  }
  const known = baseMegahertz ?? maximumMegahertz
  return known === null ? null : t('screens.facts.frequencyValue', { value: gigahertz(known) })
}

export function memoryRows(facts: MachineFacts, words: Words): FactBlock[] {
  const { t, memorySize } = words
  const { memory } = facts
  const used = memory.modules.filter((module) => module.sizeBytes !== null).length
  const whole = {
    title: null,
    rows: [
      {
        label: t('screens.facts.total'),
        value: memory.totalBytes === null ? null : memorySize(memory.totalBytes),
        path: 'memory.totalBytes',
      },
      {
        label: t('screens.facts.slots'),
        value: memory.slotCount === null ? null : t('screens.facts.slotsValue', { used, count: memory.slotCount }),
        path: 'memory.slotCount',
      },
      {
        label: t('screens.facts.maximum'),
        value: memory.maximumBytes === null ? null : memorySize(memory.maximumBytes),
        path: 'memory.maximumBytes',
      },
    ],
  }
  const modules = memory.modules.map((module, index) => ({
    title: null,
    rows: [
      {
        label: t('screens.facts.slot', { slot: module.slot ?? index + 1 }),
        value: moduleWords(module, words),
        path: 'memory.modules',
      },
    ],
  }))
  return [whole, ...modules]
}

function moduleWords(module: MemoryModuleFacts, { t, memorySize }: Words): string | null {
  const speed = module.configuredMegatransfers ?? module.ratedMegatransfers
  return joined([
    module.sizeBytes === null ? null : memorySize(module.sizeBytes),
    joined([module.type, module.formFactor], ' '),
    speed === null ? null : t('screens.facts.speed', { value: speed }),
    joined([module.manufacturer, module.partNumber], ' '),
  ])
}
