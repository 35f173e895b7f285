// nvme id-ctrl DEVICE --output-format=json  (or without it, for people)

import { driveWith } from '../../../../shared/domain/empty-drive.ts'
import { splitDriveName } from '../drive-names.ts'
import type { DriveReading } from '../drive-reading.ts'
import { cleanDriveSerial } from '../drive-serial.ts'
import { cleanText, parseJson, positive } from '../drive-text.ts'
import { keyValueLines, leadingNumber } from './key-value-lines.ts'

export type NvmeController = DriveReading & {
  namespaceCount: number | null
  sanitize: { canEraseCrypto: boolean; canEraseBlocks: boolean; canOverwrite: boolean } | null
  format: { canFormat: boolean; canEraseCrypto: boolean; affectsAllNamespaces: boolean } | null
}

/** The controller's own identity; `null` when the text is no answer of nvme-cli. */
export function parseNvmeIdCtrl(text: string): NvmeController | null {
  const field = fieldsOf(text)
  const rawModel = cleanText(field('mn'))
  const serial = cleanDriveSerial(field('sn'))
  if (rawModel === null && serial === null) return null
  const drive = driveWith({
    ...splitDriveName(rawModel, { pciVendorId: leadingNumber(field('vid')) }),
    serial,
    serialSource: serial === null ? null : 'nvme-identify',
    firmware: cleanText(field('fr')),
    sizeBytes: positive(leadingNumber(field('tnvmcap'))),
    mediaType: 'nvme',
    bus: 'nvme',
  })
  return { drive, rawModel, namespaceCount: positive(leadingNumber(field('nn'))), ...capabilitiesOf(field) }
}

type Field = (name: string) => string | null

function fieldsOf(text: string): Field {
  const json = parseJson(text)
  if (typeof json === 'object' && json !== null) {
    const values = new Map(Object.entries(json))
    return (name) => {
      const value = values.get(name)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null
    }
  }
  const lines = keyValueLines(text)
  return (name) => lines.get(name) ?? null
}

function capabilitiesOf(field: Field): Pick<NvmeController, 'sanitize' | 'format'> {
  const sanicap = leadingNumber(field('sanicap'))
  const fna = leadingNumber(field('fna'))
  const oacs = leadingNumber(field('oacs'))
  return {
    sanitize:
      sanicap === null
        ? null
        : { canEraseCrypto: hasBit(sanicap, 0), canEraseBlocks: hasBit(sanicap, 1), canOverwrite: hasBit(sanicap, 2) },
    format:
      fna === null || oacs === null
        ? null
        : {
            canFormat: hasBit(oacs, 1),
            canEraseCrypto: hasBit(fna, 2),
            affectsAllNamespaces: hasBit(fna, 0) || hasBit(fna, 1),
          },
  }
}

function hasBit(value: number, bit: number): boolean {
  return Math.floor(value / 2 ** bit) % 2 === 1
}
