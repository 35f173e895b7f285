import type { Language } from '../../../shared/domain/document.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDriveSize, formatNumber } from '../../../shared/i18n/format.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { PaperDrive } from './paper-facts.ts'
import type { Field } from './sheet-rows.ts'

export function driveFields(drive: PaperDrive, language: Language, words: Translate): Field[] {
  const notStated = words('papers.notStated')
  const { serial, serialSource } = drive
  return [
    {
      label: words('papers.field.makerModel'),
      value: machineTitle(drive.manufacturer, drive.model) ?? notStated,
      columns: 2,
    },
    {
      label: words('papers.field.driveSerial'),
      value: serial ?? notStated,
      note: serial === null || serialSource === null ? null : words(`papers.driveSerialSource.${serialSource}`),
      isMono: serial !== null,
      columns: 2,
    },
    sizeField(drive.sizeBytes, language, words),
    { label: words('papers.field.media'), value: mediaText(drive, words), columns: 2 },
    { label: words('papers.field.wwn'), value: drive.wwn ?? notStated, isMono: drive.wwn !== null, columns: 2 },
    {
      label: words('papers.field.firmware'),
      value: drive.firmware ?? notStated,
      isMono: drive.firmware !== null,
      columns: 2,
    },
  ]
}

function sizeField(sizeBytes: number | null, language: Language, words: Translate): Field {
  const label = words('papers.field.size')
  if (sizeBytes === null) return { label, value: words('papers.notStated'), columns: 2 }
  const note = words('papers.field.bytes', { bytes: formatNumber(sizeBytes, language) })
  return { label, value: formatDriveSize(sizeBytes, language), note, columns: 2 }
}

function mediaText({ mediaType, bus }: PaperDrive, words: Translate): string {
  const media = mediaType === null ? [] : [words(`papers.mediaType.${mediaType}`)]
  // An NVMe drive has no other bus.
  const busName = bus === null || bus === mediaType ? [] : [bus === 'nvme' ? 'NVMe' : bus.toUpperCase()]
  return [...media, ...busName].join(' · ') || words('papers.notStated')
}
