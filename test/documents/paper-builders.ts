import type {
  CertificateFacts,
  LabelFacts,
  PaperDrive,
  PaperMachine,
  ReportFacts,
} from '../../electron/core/documents/paper-facts.ts'
import { type CertifiableErasure, certifiableErasure, type Erasure } from '../../shared/domain/erasure.ts'
import { untoldRun } from '../../shared/domain/foreign-erasure.ts'

const issue = { issuedAt: '2026-11-23T23:17:00.000Z', timeZone: 'Pacific/Noumea' }

export function aPaperMachine(overrides: Partial<PaperMachine> = {}): PaperMachine {
  return {
    assetTag: 'GC26-00042-7',
    kind: 'laptop',
    manufacturer: 'Lenovo',
    model: 'ThinkPad T480',
    serial: 'PF1ABC0D',
    serialSource: 'system',
    uuid: '4c4c4544-0051-3510-8052-b4c04f4e3732',
    ...overrides,
  }
}

export function aPaperDrive(overrides: Partial<PaperDrive> = {}): PaperDrive {
  return {
    manufacturer: 'Samsung',
    model: 'MZVLB256HBHQ-000L7',
    serial: 'S4ELNX0M123456',
    serialSource: 'nvme-identify',
    wwn: 'eui.0025388881b1c2d3',
    firmware: '5M2QEXH7',
    sizeBytes: 256_060_514_304,
    mediaType: 'nvme',
    bus: 'nvme',
    reallocatedSectorCount: null,
    ...overrides,
  }
}

export function anErasure(overrides: Partial<Erasure> = {}): Erasure {
  return {
    id: '01JD0000000000000000000001',
    driveId: '01JD0000000000000000000002',
    machineId: '01JD0000000000000000000003',
    status: 'ERASED',
    requested: 'clear',
    achieved: 'clear',
    doubts: [],
    notChecked: ['HIDDEN_AREA'],
    run: {
      tool: 'nwipe',
      toolVersion: '0.36',
      deviceName: 'nvme0n1',
      model: 'MZVLB256HBHQ-000L7',
      serial: 'S4ELNX0M123456',
      sizeBytes: 256_060_514_304,
      method: 'Fill With Zeros',
      passCount: 1,
      verification: 'last-pass',
      bytesWritten: 256_060_514_304,
      bytesVerified: 256_060_514_304,
      passErrorCount: 0,
      verifyErrorCount: 0,
      syncErrorCount: 0,
      startedAtLocal: '2026-11-22T23:28:34',
      endedAtLocal: '2026-11-23T00:14:02',
      durationSeconds: 2728,
    },
    match: { by: 'serial' },
    evidenceSha256: '9f2b6c1d4e8a7053b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778a',
    evidenceName: 'nwipe_log_20261122-232834.txt',
    recordedAt: '2026-11-22T13:20:11.000Z',
    operatorName: 'Poste de vérification 2',
    ...overrides,
  }
}

export function aProvenErasure(overrides: Partial<Erasure> = {}): CertifiableErasure {
  const proven = certifiableErasure(anErasure(overrides))
  if (proven === null) throw new Error('These overrides make an erasure that proves nothing')
  return proven
}

/** A drive that went through a shredder before a witness, with a photo. */
export function aDestruction(overrides: Partial<Erasure> = {}): Erasure {
  const { run } = anErasure()
  const destruction = {
    class: 'H-5' as const,
    providerName: 'Recycleur d’essai',
    witnessName: 'Témoin de l’atelier',
    performedOn: '2026-11-20',
    note: null,
  }
  return anErasure({
    status: 'DESTROYED',
    requested: 'destroy',
    achieved: 'destroy',
    notChecked: [],
    run: { ...untoldRun('destruction', run.deviceName), model: run.model, serial: run.serial, destruction },
    match: { by: 'hand', reason: 'Témoin de l’atelier' },
    evidenceName: 'broyeur.jpg',
    ...overrides,
  })
}

export function someLabelFacts(overrides: Partial<LabelFacts> = {}): LabelFacts {
  return {
    ...issue,
    machine: aPaperMachine(),
    cpuModel: 'Intel Core i5-8350U',
    memoryBytes: 8 * 2 ** 30,
    drives: [{ sizeBytes: 256_060_514_304, mediaType: 'nvme' }],
    letter: 'A',
    erasures: [aProvenErasure()],
    organisationName: 'Atelier du Caillou',
    ...overrides,
  }
}

const shared = {
  ...issue,
  issuer: {
    name: 'Atelier du Caillou',
    legalId: 'RIDET 1 234 567.001',
    address: '12 rue de l’Écluse, 98800 Nouméa',
    contact: 'atelier@example.nc · 27 00 00',
  },
  donor: { legalName: 'Société minière de Népoui', usualName: null, ridet: '7654321001', address: 'BP 12, 98827 Poya' },
  campaignName: 'Grande collecte numérique 2026',
  receivedOn: '2026-11-18',
  machine: aPaperMachine(),
  operatorName: 'Poste de vérification 2',
}

export function someCertificateFacts(overrides: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    ...shared,
    number: 'CE-2026-0001',
    replacesNumber: null,
    drives: [{ drive: aPaperDrive(), erasure: aProvenErasure() }],
    ...overrides,
  }
}

export function someReportFacts(overrides: Partial<ReportFacts> = {}): ReportFacts {
  return {
    ...shared,
    number: null,
    drives: [
      {
        drive: aPaperDrive(),
        erasure: anErasure({
          status: 'NOT_ERASED',
          achieved: null,
          doubts: [
            { code: 'DEVICE_MARKED_FAILED', detail: null },
            { code: 'PASS_ERRORS', detail: '1' },
          ],
        }),
      },
    ],
    ...overrides,
  }
}
