import type { MediaType } from '../../../shared/domain/drive.ts'
import { isFirmwareTechnique } from '../../../shared/domain/erasing/erase-technique.ts'
import type { Erasure } from '../../../shared/domain/erasure.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { PaperDrive } from './paper-facts.ts'

const hasFlash: Record<MediaType, boolean> = {
  hdd: false,
  ssd: true,
  nvme: true,
  emmc: true,
  'sd-card': true,
  'usb-stick': true,
  optical: false,
  tape: false,
  virtual: false,
}

/** What nobody looked at, in words. Never empty: an overwrite leaves the firmware and the drive's own status aside. */
export function notCheckedTexts(drive: PaperDrive, erasure: Erasure, words: Translate): string[] {
  const { own, destruction } = erasure.run
  if (destruction !== undefined) return [words('papers.notChecked.destruction'), ...serialDoubt(drive, words)]
  const told = erasure.notChecked.map((code) => words(`codes.notChecked.${code}`))
  const isOverwrite = own === undefined || !isFirmwareTechnique(own.technique)
  return [
    ...told,
    ...(own !== undefined || erasure.notChecked.includes('HIDDEN_AREA')
      ? []
      : [words('papers.notChecked.hiddenAreas')]),
    ...(isOverwrite ? [...spareArea(drive.mediaType, words), remapped(drive.reallocatedSectorCount, words)] : []),
    ...(isOverwrite ? [words('papers.notChecked.deviceStatus')] : []),
    words('papers.notChecked.firmware'),
    ...(isOverwrite && erasure.run.bytesVerified !== null ? [words('papers.notChecked.secondTool')] : []),
    ...serialDoubt(drive, words),
    words(own === undefined ? 'papers.notChecked.clock' : 'papers.notChecked.ownClock'),
  ]
}

function spareArea(mediaType: MediaType | null, words: Translate): string[] {
  if (mediaType === null) return [words('papers.notChecked.spareAreaMaybe')]
  return hasFlash[mediaType] ? [words('papers.notChecked.spareArea')] : []
}

function remapped(count: number | null, words: Translate): string {
  return count === null ? words('papers.notChecked.remappedUnknown') : words('papers.notChecked.remapped', { count })
}

function serialDoubt({ serial, serialSource }: PaperDrive, words: Translate): string[] {
  if (serial === null) return [words('papers.notChecked.serialMissing')]
  if (serialSource !== 'usb-bridge' && serialSource !== 'kernel' && serialSource !== 'label') return []
  return [words('papers.notChecked.serialSource', { source: words(`papers.driveSerialSource.${serialSource}`) })]
}
