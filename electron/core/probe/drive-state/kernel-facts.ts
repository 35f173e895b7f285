import { realpath } from 'node:fs/promises'
import { wholeNumber } from '../drive-text.ts'
import { namesIn, readAttribute } from '../linux/sysfs.ts'

/** What the kernel itself says of a drive, this instant. */
export type KernelFacts = {
  deviceNumber: string | null
  diskSequence: number | null
  sizeBytes: number | null
  logicalSectorBytes: number | null
  physicalSectorBytes: number | null
  isReadOnly: boolean | null
  canDiscard: boolean
  /** Where the device hangs in /sys/devices. */
  path: string | null
  /** A controller ("nvme0"), or the subsystem that several may share. */
  nvme: { controllers: string[]; namespaceId: number | null } | null
}

export async function kernelFacts(name: string): Promise<KernelFacts> {
  const base = `/sys/block/${name}`
  const [dev, sequence, size, logical, physical, readOnly, discard, path] = await Promise.all([
    readAttribute(`${base}/dev`),
    readAttribute(`${base}/diskseq`),
    readAttribute(`${base}/size`),
    readAttribute(`${base}/queue/logical_block_size`),
    readAttribute(`${base}/queue/physical_block_size`),
    readAttribute(`${base}/ro`),
    readAttribute(`${base}/queue/discard_max_bytes`),
    realpath(`${base}/device`).catch(() => null),
  ])
  const sectors = wholeNumber(size)
  return {
    deviceNumber: dev,
    diskSequence: wholeNumber(sequence),
    // Always in units of 512 bytes, whatever the drive's own sector is.
    sizeBytes: sectors === null || sectors === 0 ? null : sectors * 512,
    logicalSectorBytes: wholeNumber(logical),
    physicalSectorBytes: wholeNumber(physical),
    isReadOnly: readOnly === '1' ? true : readOnly === '0' ? false : null,
    canDiscard: (wholeNumber(discard) ?? 0) > 0,
    path,
    nvme: name.startsWith('nvme') ? await nvmePlace(base, path) : null,
  }
}

async function nvmePlace(base: string, path: string | null): Promise<KernelFacts['nvme']> {
  const namespaceId = wholeNumber(await readAttribute(`${base}/nsid`))
  const own = /\/(nvme\d+)$/.exec(path ?? '')?.[1]
  // With the kernel's own multipath a namespace hangs on a subsystem, and the controllers hang there too.
  const controllers = own === undefined ? await namesIn(path ?? `${base}/device`) : [own]
  return { controllers: controllers.filter((controller) => /^nvme\d+$/.test(controller)), namespaceId }
}
