import { oc, type } from '@orpc/contract'
import type { OutOfReach } from '../domain/network-access.ts'
import { allocationContract } from './allocation.contract.ts'
import { backupsContract } from './backups.contract.ts'
import { batchesContract } from './batches.contract.ts'
import { beneficiariesContract } from './beneficiaries.contract.ts'
import { bilanContract } from './bilan.contract.ts'
import { checklistContract, checklistsContract } from './checklists.contract.ts'
import { collectionContract } from './collection.contract.ts'
import { deliveriesContract } from './deliveries.contract.ts'
import { documentsContract } from './documents.contract.ts'
import { erasingContract } from './erasing.contract.ts'
import { erasuresContract } from './erasures.contract.ts'
import { fatesContract } from './fates.contract.ts'
import { figuresContract } from './figures.contract.ts'
import { gradesContract } from './grades.contract.ts'
import { importsContract } from './imports.contract.ts'
import { campaignsContract, donorsContract, intakesContract } from './intakes.contract.ts'
import { labelsContract } from './labels.contract.ts'
import { logoContract } from './logo.contract.ts'
import { machinesContract, readingsContract } from './machines.contract.ts'
import { networkContract, testedMachineContract } from './network.contract.ts'
import { offlineBenchesContract } from './offline-benches.contract.ts'
import { papersContract } from './papers.contract.ts'
import { parkContract } from './park.contract.ts'
import { peopleContract } from './people.contract.ts'
import { privacyContract } from './privacy.contract.ts'
import { proofContract } from './proof.contract.ts'
import { requestsContract } from './requests.contract.ts'
import { sessionContract } from './session.contract.ts'
import { systemContract } from './system.contract.ts'
import { testingContract } from './testing.contract.ts'
import { validationContract } from './validation.contract.ts'

/** All that a shell may ask. Any call may be refused to who asks: `shared/domain/permissions.ts` says to whom. */
const refusals = {
  OPERATOR_NEEDED: { status: 401 },
  SESSION_LOCKED: { status: 423 },
  MANAGER_NEEDED: { status: 403 },
  OUT_OF_REACH: { status: 403, data: type<{ reason: OutOfReach }>() },
  /** Of an offline bench: this binds the whole workshop, and is done at its home. */
  HOME_ONLY: { status: 409 },
  TAGS_USED_UP: { status: 409 },
  /** Nothing more can be written where the workshop is kept. What was asked is not done; what stands is whole. */
  STORAGE_FULL: { status: 507 },
  /** The workshop went to a server while this was open. */
  MOVED_TO_SERVER: { status: 409 },
} as const

export const contract = oc.errors(refusals).router({
  session: sessionContract,
  people: peopleContract,
  backups: backupsContract,
  campaigns: campaignsContract,
  donors: donorsContract,
  intakes: intakesContract,
  machines: machinesContract,
  park: parkContract,
  readings: readingsContract,
  collection: collectionContract,
  imports: importsContract,
  checklist: checklistContract,
  checklists: checklistsContract,
  grades: gradesContract,
  erasures: erasuresContract,
  erasing: erasingContract,
  batches: batchesContract,
  allocation: allocationContract,
  beneficiaries: beneficiariesContract,
  requests: requestsContract,
  deliveries: deliveriesContract,
  fates: fatesContract,
  logo: logoContract,
  papers: papersContract,
  documents: documentsContract,
  labels: labelsContract,
  privacy: privacyContract,
  validation: validationContract,
  proof: proofContract,
  system: systemContract,
  testing: testingContract,
  figures: figuresContract,
  bilan: bilanContract,
  network: networkContract,
  testedMachine: testedMachineContract,
  offlineBenches: offlineBenchesContract,
})
export type Contract = typeof contract
