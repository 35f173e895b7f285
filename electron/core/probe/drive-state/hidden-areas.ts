import type { DriveFacts } from '../../../../shared/domain/drive.ts'
import type { HiddenAreaState, HiddenAreas } from '../../../../shared/domain/erasing/drive-state.ts'
import { parseHdparmDco } from '../linux/parse-hdparm-dco.ts'
import { parseHdparmIdentify } from '../linux/parse-hdparm-identify.ts'
import { type HostProtectedArea, parseHdparmMaxSectors } from '../linux/parse-hdparm-max-sectors.ts'
import { type DriveTexts, hasOverlay } from './drive-texts.ts'

type Seen = Pick<DriveFacts, 'mediaType' | 'bus' | 'sizeBytes' | 'logicalSectorBytes'>

const withoutHiddenAreas = new Set(['nvme', 'usb-stick', 'sd-card', 'emmc', 'virtual'])
const busesWithoutHiddenAreas = new Set(['sas', 'scsi', 'fibre-channel', 'iscsi', 'nvme', 'mmc', 'virtio'])

/** What the drive keeps behind the sectors that it shows. A drive that cannot be asked may hide anything. */
export function hiddenAreas(texts: DriveTexts, drive: Seen): HiddenAreas {
  const isAta = texts.hdparmIdentify !== null && parseHdparmIdentify(texts.hdparmIdentify) !== null
  const visible = sectorsOf(drive)
  const isOtherKind = withoutHiddenAreas.has(drive.mediaType ?? '') || busesWithoutHiddenAreas.has(drive.bus ?? '')
  if (!isAta && isOtherKind)
    return { hpa: 'not-applicable', dco: 'not-applicable', visibleSectors: visible, nativeSectors: visible }
  if (!isAta) return { hpa: 'unknown', dco: 'unknown', visibleSectors: visible, nativeSectors: null }
  const area = texts.hdparmMaxSectors === null ? null : parseHdparmMaxSectors(texts.hdparmMaxSectors)
  return {
    hpa: protectedArea(area, visible),
    dco: overlay(texts, area),
    visibleSectors: area?.visibleSectors ?? visible,
    nativeSectors: area?.nativeSectors ?? null,
  }
}

function sectorsOf({ sizeBytes, logicalSectorBytes }: Seen): number | null {
  return sizeBytes === null || logicalSectorBytes === null ? null : Math.floor(sizeBytes / logicalSectorBytes)
}

function protectedArea(area: HostProtectedArea | null, kernelSectors: number | null): HiddenAreaState {
  if (area === null) return 'unknown'
  if (area.isEnabled) return 'present'
  // An enclosure that shows less than the drive in it keeps the rest for itself.
  return kernelSectors !== null && kernelSectors < area.nativeSectors ? 'unknown' : 'none'
}

function overlay({ hdparmIdentify, hdparmDco }: DriveTexts, area: HostProtectedArea | null): HiddenAreaState {
  if (!hasOverlay(hdparmIdentify)) return 'not-applicable'
  const told = hdparmDco === null ? null : parseHdparmDco(hdparmDco)
  if (told === null || area === null) return 'unknown'
  return told.realSectors > area.nativeSectors ? 'present' : 'none'
}
