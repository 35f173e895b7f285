import { driveWith } from '../../../shared/domain/empty-drive.ts'
import { parseBlockTree } from './block-tree.ts'
import type { Witness } from './merge-facts.ts'
import type { EvidencePiece } from './probe-machine.ts'
import { systemDrives } from './system-drive.ts'

/** Says of every drive that was listed whether it carries the running system; `null` where that cannot be followed. */
export function systemDriveWitness(evidence: readonly EvidencePiece[], witnesses: readonly Witness[]): Witness {
  const text = (name: string) => {
    const piece = evidence.find((one) => one.name === name)
    return piece === undefined ? null : new TextDecoder().decode(piece.bytes)
  }
  const sysblock = text('sysblock.json')
  const carriers = systemDrives({
    mountinfo: text('mountinfo.txt'),
    swaps: text('swaps.txt'),
    blocks: sysblock === null ? null : parseBlockTree(sysblock),
  })
  const names = new Set(witnesses.flatMap(({ facts }) => (facts.drives ?? []).map((drive) => drive.deviceName)))
  const drives = [...names]
    .filter((name) => name !== null)
    .map((name) => driveWith({ deviceName: name, isSystemDrive: carriers === null ? null : carriers.has(name) }))
  return { source: 'system-drive', facts: { drives } }
}
