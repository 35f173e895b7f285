import type { PaperDonor } from '../campaign.ts'
import type { Language, Organisation } from '../document.ts'
import type { DriveFacts } from '../drive.ts'
import type { CertifiableErasure } from '../erasure.ts'
import type { IdentityFacts, MachineKind } from '../machine-facts.ts'

export const certificateSchema = 'etabli-certificate/1'

/**
 * What an erasure certificate says, for programs: the authority of which the PDF is a picture. Whole numbers only,
 * `null` = looked and not known. It can be written of a verified ERASED alone: no other erasure has the type.
 */
export type CertificateRecord = {
  schema: typeof certificateSchema
  number: string
  replacesNumber: string | null
  issuedAt: string
  timeZone: string
  language: Language
  standard: 'NIST SP 800-88 Rev. 2'
  issuer: Organisation
  donor: PaperDonor
  campaignName: string
  receivedOn: string
  machine: RecordedMachine
  drives: readonly [RecordedDrive, ...RecordedDrive[]]
  operatorName: string
  /** Absent where the campaign asks nobody to stand for erasures beside their operators. */
  validatorNames?: readonly string[]
  software: { name: 'Établi'; version: string }
  /** The certificate whose key signs the page: a record stands for one signature. */
  paperCertificateSha256: string
  /** The chain of everything that this issuer sealed. */
  sequence: number
  previousRecordSha256: string | null
}

export type RecordedMachine = Pick<
  IdentityFacts,
  'manufacturer' | 'model' | 'version' | 'serial' | 'serialSource' | 'uuid'
> & {
  assetTag: string
  kind: MachineKind | null
  chassisType: string | null
  biosVersion: string | null
  processor: string | null
}

export type RecordedDrive = Omit<DriveFacts, 'deviceName' | 'isSystemDrive' | 'partitions'> & {
  /** Kinds of encryption seen on its partitions before ("BitLocker", "LUKS"). */
  encryptionSeen: readonly string[]
  erasure: RecordedErasure
  /** As the paper prints it; never empty. */
  notChecked: readonly string[]
}

type RecordedErasure = Pick<
  CertifiableErasure,
  | 'id'
  | 'status'
  | 'requested'
  | 'achieved'
  | 'run'
  | 'match'
  | 'machineId'
  | 'evidenceName'
  | 'evidenceSha256'
  | 'recordedAt'
  | 'operatorName'
>
