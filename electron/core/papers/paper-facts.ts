import type { PeopleReached } from '../../../shared/domain/bilan.ts'
import type { PaperDonor } from '../../../shared/domain/campaign.ts'
import type { MachineEnd } from '../../../shared/domain/deliveries/machine-end.ts'
import type { Organisation } from '../../../shared/domain/document.ts'
import type { ErasureLevel, ErasureStatus } from '../../../shared/domain/erasure.ts'
import type { GradeLetter } from '../../../shared/domain/grading.ts'
import type { Impact } from '../../../shared/domain/impact/impact.ts'
import type { ImpactParameters } from '../../../shared/domain/impact/impact-factors.ts'
import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { PaperIssue } from '../documents/paper-facts.ts'
import type { IssuerLogo } from '../logo/logo.repository.ts'

export type PaperHead = PaperIssue & {
  number: string
  issuer: Organisation
  /** Its mark; none where the workshop has none. */
  logo?: IssuerLogo | null
  campaignName: string
  operatorName: string
}

/** One line of a list of machines. */
export type ListedMachine = {
  assetTag: string
  kind: MachineKind | null
  title: string | null
  serial: string | null
  /** The number that the donor gave it. */
  donorNumber: string | null
}

export type ReceptionFacts = PaperHead & {
  donor: PaperDonor
  receivedOn: string
  announcedCount: number | null
  machines: ListedMachine[]
  /** Announced by name and not come. */
  missing: { title: string | null; serial: string | null; donorNumber: string | null }[]
  refused: { title: string; reason: string; count: number }[]
  declaration: { declaredByName: string; declaredOn: string } | null
}

export type TestedStep = {
  title: string
  state: string
  detail: string
  recordedAt: string | null
  operatorName: string | null
}
export type TestSheetFacts = PaperHead & {
  machine: ListedMachine
  donorName: string
  checklist: { title: string; version: number }
  steps: TestedStep[]
  findings: string[]
  grade: { cosmetic: string; functional: string | null; letter: GradeLetter | null; reasons: string[] } | null
  isReady: boolean
  blocking: string[]
}

export type BatchMachine = ListedMachine & {
  memoryBytes: number | null
  storageBytes: number | null
  letter: GradeLetter | null
  batteryPercent: number | null
}
export type BatchListFacts = PaperHead & {
  batch: { number: number; name: string; closedAt: string | null }
  machines: BatchMachine[]
}

export type PaperBeneficiary = {
  legalName: string
  usualName: string | null
  ridet: string | null
  address: string | null
  contactName: string | null
  phone: string | null
}
export type HandOverFacts = PaperHead & {
  beneficiary: PaperBeneficiary
  machines: (ListedMachine & { packageNumber: number; letter: GradeLetter | null })[]
  /** Serials show their end only: the paper says so. */
  hasShortSerials?: boolean
  plannedOn: string | null
  shippedOn: string | null
  carrier: string | null
  deliveredAt: string | null
}
/** `text` as it was when issued: the template may change afterwards. */
export type ConventionFacts = HandOverFacts & { text: string }

export type WasteListFacts = PaperHead & {
  slips: {
    slipNumber: string | null
    handedOverOn: string
    category: string
    carrier: string | null
    site: string | null
    weightGrams: number
    assetTags: string[]
  }[]
}

export type DossierDrive = {
  model: string | null
  serial: string | null
  sizeBytes: number | null
  /** `null` = nothing was ever recorded of it. */
  status: ErasureStatus | null
  achieved: ErasureLevel | null
}
export type DossierMachine = ListedMachine & {
  end: MachineEnd
  /** To whom, on which slip, why. */
  endDetail: string | null
  drives: DossierDrive[]
  certificateNumbers: string[]
}
export type DossierFacts = PaperHead & {
  donor: PaperDonor
  intakes: { receivedOn: string; announcedCount: number | null; countedCount: number; refusedCount: number }[]
  machines: DossierMachine[]
  givenTo: { beneficiaryName: string; communeName: string | null; count: number }[]
  /** `weightGrams`: of the donor's machines that somebody weighed; `null` when nobody weighed any. */
  waste: { slipNumber: string | null; handedOverOn: string; weightGrams: number | null; unweighedCount: number }[]
  impact: { figures: Impact; parameters: ImpactParameters; factorsVersion: string; people: PeopleReached } | null
  /** Where the audit log stood when the dossier was made. */
  auditHead: { sequence: number; hash: string }
}
