import { arch, availableParallelism, cpus, release, totalmem } from 'node:os'

/** What kind of machine measured, without its name or anything that tells whose it is. */
export type MachineKindOfBench = {
  cores: number
  processor: string
  memoryGib: number
  kernel: string
  node: string
}

export function machineKind(): MachineKindOfBench {
  return {
    cores: availableParallelism(),
    processor: `${processorClass(cpus()[0]?.model ?? '')} (${arch()})`,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: `${process.platform} ${release().split('.').slice(0, 2).join('.')}`,
    node: process.versions.node,
  }
}

/** The maker and the family, not the very model. */
function processorClass(model: string): string {
  const words = model.replace(/\((?:R|TM)\)/gi, '').split(/\s+/)
  const family = words.filter((word) => /^[A-Za-z]+$/.test(word) && !/^(?:cpu|processor)$/i.test(word))
  return family.slice(0, 2).join(' ') || 'unknown'
}
