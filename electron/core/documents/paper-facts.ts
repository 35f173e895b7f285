import type { PaperDonor } from '../../../shared/domain/campaign.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import type { DriveFacts } from '../../../shared/domain/drive.ts'
import type { CertifiableErasure, Erasure } from '../../../shared/domain/erasure.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { IdentityFacts, MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { IssuerLogo } from '../logo/logo.repository.ts'

/** When a paper is issued. The zone is a fact: the same paper must come out the same on any machine. */
export type PaperIssue = {
  /** ISO instant. */
  issuedAt: string
  /** IANA name, "Pacific/Noumea". */
  timeZone: string
}

/** What a paper says of the machine. */
export type PaperMachine = Pick<IdentityFacts, 'manufacturer' | 'model' | 'serial' | 'serialSource' | 'uuid'> & {
  assetTag: string
  kind: MachineKind | null
}

/** What a paper says of a drive. */
export type PaperDrive = Pick<
  DriveFacts,
  'manufacturer' | 'model' | 'serial' | 'serialSource' | 'wwn' | 'firmware' | 'sizeBytes' | 'mediaType' | 'bus'
> & {
  /** From the last reading; an overwrite never reaches a reallocated sector. */
  reallocatedSectorCount: number | null
}

export type LabelFacts = PaperIssue & {
  machine: PaperMachine
  cpuModel: string | null
  memoryBytes: number | null
  drives: readonly Pick<DriveFacts, 'sizeBytes' | 'mediaType'>[]
  letter: GradeLetter | null
  /** The decisive erasure of every drive of the machine; `null` as soon as one drive has none that is proven. */
  erasures: readonly [CertifiableErasure, ...CertifiableErasure[]] | null
  organisationName: string | null
}

/** What certificate and report share. */
export type ErasurePaperFacts = PaperIssue & {
  issuer: Organisation
  /** Its mark; none where the workshop has none. */
  logo?: IssuerLogo | null
  donor: PaperDonor
  campaignName: string
  /** ISO date of the intake. */
  receivedOn: string
  machine: PaperMachine
  /** Who issues the paper. Who recorded each erasure is in the erasure. */
  operatorName: string
  /** Who stood for the erasures beside their operators; none where the campaign asks nobody. */
  validatorNames?: readonly string[]
}

export type CertifiedDrive = { drive: PaperDrive; erasure: CertifiableErasure }

/** One machine with all its drives, each of them verifiably erased: no other facts make a certificate. */
export type CertificateFacts = ErasurePaperFacts & {
  number: string
  /** The certificate that this one corrects. */
  replacesNumber: string | null
  drives: readonly [CertifiedDrive, ...CertifiedDrive[]]
}

/** `erasure` = the decisive attempt, `null` when none was recorded. */
export type ReportedDrive = { drive: PaperDrive; erasure: Erasure | null }

/** One machine that cannot be certified. `drives` may be empty: none was seen. */
export type ReportFacts = ErasurePaperFacts & {
  number: string | null
  drives: readonly ReportedDrive[]
}
