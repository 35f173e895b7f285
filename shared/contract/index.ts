import { oc } from '@orpc/contract'
import { batchesContract } from './batches.contract.ts'
import { checklistContract, checklistsContract } from './checklists.contract.ts'
import { collectionContract } from './collection.contract.ts'
import { documentsContract } from './documents.contract.ts'
import { erasingContract } from './erasing.contract.ts'
import { erasuresContract } from './erasures.contract.ts'
import { figuresContract } from './figures.contract.ts'
import { gradesContract } from './grades.contract.ts'
import { importsContract } from './imports.contract.ts'
import { campaignsContract, donorsContract, intakesContract } from './intakes.contract.ts'
import { machinesContract, readingsContract } from './machines.contract.ts'
import { proofContract } from './proof.contract.ts'
import { sessionContract } from './session.contract.ts'
import { systemContract } from './system.contract.ts'
import { testingContract } from './testing.contract.ts'

/** All that a shell may ask. Any writing call may answer OPERATOR_NEEDED: every change carries an actor. */
export const contract = oc.errors({ OPERATOR_NEEDED: { status: 401 } }).router({
  session: sessionContract,
  campaigns: campaignsContract,
  donors: donorsContract,
  intakes: intakesContract,
  machines: machinesContract,
  readings: readingsContract,
  collection: collectionContract,
  imports: importsContract,
  checklist: checklistContract,
  checklists: checklistsContract,
  grades: gradesContract,
  erasures: erasuresContract,
  erasing: erasingContract,
  batches: batchesContract,
  documents: documentsContract,
  proof: proofContract,
  system: systemContract,
  testing: testingContract,
  figures: figuresContract,
})
export type Contract = typeof contract
