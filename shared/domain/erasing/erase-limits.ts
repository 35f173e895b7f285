import type { DriveState } from './drive-state.ts'
import type { EraseLimitCode } from './erase-plan.ts'
import { type EraseTechnique, isFirmwareTechnique } from './erase-technique.ts'

/** What the technique leaves untouched on this drive, or cannot prove. */
export function eraseLimits(technique: EraseTechnique, state: DriveState): EraseLimitCode[] {
  const { facts, mmc, hidden } = state
  const isVisibleOnly = !isFirmwareTechnique(technique)
  const limits: EraseLimitCode[] = []
  if (isVisibleOnly && mayBeFlash(state)) limits.push('FLASH_SPARE_AREA')
  // A sector that was replaced keeps what it held; a normal secure erase is not bound to reach it either.
  const isBlindToReplaced = isVisibleOnly || technique === 'ata-secure-erase' || technique === 'scsi-format'
  if (isBlindToReplaced && facts.mediaType === 'hdd' && facts.health?.reallocatedSectorCount !== 0)
    limits.push('REMAPPED_SECTORS')
  if (isBlindToReplaced) limits.push(...hiddenLimits([hidden.hpa, hidden.dco]))
  if ((mmc?.bootAreas.length ?? 0) > 0) limits.push('BOOT_AREAS')
  if (isFirmwareTechnique(technique)) limits.push('DEVICE_WORD_ONLY')
  return limits
}

function hiddenLimits(areas: readonly string[]): EraseLimitCode[] {
  return [
    ...(areas.includes('present') ? (['HIDDEN_AREA_PRESENT'] as const) : []),
    ...(areas.includes('unknown') ? (['HIDDEN_AREA_UNKNOWN'] as const) : []),
  ]
}

/** What does not say that it turns may be flash. */
export function mayBeFlash({ facts }: DriveState): boolean {
  return facts.mediaType !== 'hdd' && facts.mediaType !== 'virtual'
}
