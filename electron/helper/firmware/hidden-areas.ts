import type { DriveState } from '../../../shared/domain/erasing/drive-state.ts'
import { hiddenAreaCommands, hpaCommand } from '../../../shared/domain/erasing/erase-commands.ts'
import type { EraseOrder } from '../../../shared/domain/erasing/erase-order.ts'
import { parseHdparmDco } from '../../core/probe/linux/parse-hdparm-dco.ts'
import { type HostProtectedArea, parseHdparmMaxSectors } from '../../core/probe/linux/parse-hdparm-max-sectors.ts'
import type { FirmwareEnd, FirmwarePorts } from '../firmware-runner.ts'
import { failed, tell } from './firmware-command.ts'

/** What the drive and the kernel say of its size. */
type Sizes = { area: HostProtectedArea | null; overlaySectors: number | null; kernelBytes: number | null }

/**
 * Gives back what is hidden behind the visible end, before anything is erased: the overlay last, for it cannot be
 * lifted while a protected area stands. hdparm exits 0 whether or not it did anything, so the drive is asked again.
 * The kernel sees the new end only after a power cycle: until then nothing could write there, nor read it back.
 */
export async function removeHiddenAreas(
  { technique }: Pick<EraseOrder, 'technique'>,
  state: DriveState,
  ports: FirmwarePorts,
): Promise<FirmwareEnd> {
  const commands = hiddenAreaCommands(technique, state)
  if (commands.length === 0) return { kind: 'done' }
  for (const argv of commands) await tell(ports, argv)
  let sizes = await lookAtSizes(state, ports)
  if (state.hidden.dco === 'present' && sizes.area?.isEnabled === true) {
    // The end that the overlay hid is another protected area now.
    await tell(ports, hpaCommand(state.devicePath, sizes.area.nativeSectors))
    sizes = await lookAtSizes(state, ports)
  }
  return reportRemoval(state, ports, sizes)
}

function reportRemoval({ hidden, facts }: DriveState, ports: FirmwarePorts, sizes: Sizes): FirmwareEnd {
  const { area, overlaySectors, kernelBytes } = sizes
  const nativeSectors = area?.nativeSectors ?? null
  const isAreaGone = area?.isEnabled === false
  const isOverlayGone = overlaySectors !== null && nativeSectors !== null && overlaySectors <= nativeSectors
  const nativeBytes = (nativeSectors ?? Number.POSITIVE_INFINITY) * (facts.logicalSectorBytes ?? 512)
  const isSeen = kernelBytes !== null && kernelBytes >= nativeBytes
  const told = [
    ...(hidden.hpa === 'present' ? [{ area: 'hpa' as const, isGone: isAreaGone }] : []),
    ...(hidden.dco === 'present' ? [{ area: 'dco' as const, isGone: isAreaGone && isOverlayGone }] : []),
  ]
  for (const one of told)
    ports.report({ kind: 'hidden-area-removed', area: one.area, nativeSectors, isRemoved: one.isGone && isSeen })
  if (told.some(({ isGone }) => !isGone)) return failed('HIDDEN_AREA_LEFT')
  return isSeen ? { kind: 'done' } : failed('POWER_CYCLE_NEEDED', nativeSectors === null ? null : String(nativeSectors))
}

async function lookAtSizes({ devicePath }: DriveState, ports: FirmwarePorts): Promise<Sizes> {
  const area = parseHdparmMaxSectors((await tell(ports, ['hdparm', '-N', devicePath])).text)
  const overlay = parseHdparmDco((await tell(ports, ['hdparm', '--dco-identify', devicePath])).text)
  const kernel = /^\s*(\d{1,19})\s*$/m.exec((await tell(ports, ['blockdev', '--getsize64', devicePath])).line.stdout)
  return {
    area,
    overlaySectors: overlay?.realSectors ?? null,
    kernelBytes: kernel?.[1] === undefined ? null : Number(kernel[1]),
  }
}
