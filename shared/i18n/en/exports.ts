import type { exports as fr } from '../fr/exports.ts'
import type { Translated } from '../translated.ts'

export const exports = {
  batch: {
    fileName: 'batch-{{number}}-{{name}}.csv',
    columns: {
      assetTag: 'Asset tag',
      donor: 'Donor',
      kind: 'Kind',
      manufacturer: 'Maker',
      model: 'Model',
      serial: 'Serial number',
      cpu: 'Processor',
      memoryGibibytes: 'Memory (GiB)',
      drives: 'Drives',
      driveGigabytes: 'Capacity (GB)',
      driveSerials: 'Drive serial numbers',
      erasure: 'Erasure',
      erasureLevel: 'Level achieved',
      erasedOn: 'Erasure recorded on',
      grade: 'Grade',
      cosmetic: 'Cosmetic',
      functional: 'Functional',
      batteryPercent: 'Battery (% of design capacity)',
      receivedOn: 'Received on',
    },
  },
} satisfies Translated<typeof fr>
