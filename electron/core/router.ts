import { createRouterClient } from '@orpc/server'
import { allocationRouter } from './allocation/allocation.router.ts'
import { backupsRouter } from './backup/backups.router.ts'
import { batchesRouter } from './batches/batches.router.ts'
import { beneficiariesRouter } from './beneficiaries/beneficiaries.router.ts'
import { bilanRouter } from './bilan/bilan.router.ts'
import { checklistRouter, checklistsRouter } from './checklist/checklist.router.ts'
import { collectionRouter } from './collection/collection.router.ts'
import { deliveriesRouter } from './deliveries/deliveries.router.ts'
import { documentsRouter } from './documents/documents.router.ts'
import { erasingRouter } from './erasing/erasing.router.ts'
import { erasuresRouter } from './erasures/erasures.router.ts'
import { fatesRouter } from './fates/fates.router.ts'
import { figuresRouter } from './figures/figures.router.ts'
import { gradesRouter } from './grades/grades.router.ts'
import { importsRouter } from './imports/imports.router.ts'
import { campaignsRouter, donorsRouter, intakesRouter } from './intakes/intakes.router.ts'
import { labelsRouter } from './labels/labels.router.ts'
import { logoRouter } from './logo/logo.router.ts'
import { machinesRouter } from './machines/machines.router.ts'
import { offlineBenchesRouter } from './offline/offline-benches.router.ts'
import { networkRouter } from './pairing/network.router.ts'
import { testedMachineRouter } from './pairing/tested-machine.router.ts'
import { papersRouter } from './papers/papers.router.ts'
import { parkRouter } from './park/park.router.ts'
import { peopleRouter } from './people/people.router.ts'
import { privacyRouter } from './privacy/privacy.router.ts'
import { type CoreContext, os } from './procedure.ts'
import { proofRouter } from './proof/proof.router.ts'
import { readingsRouter } from './readings/readings.router.ts'
import { requestsRouter } from './requests/requests.router.ts'
import type { Services } from './services.ts'
import { sessionRouter } from './session/session.router.ts'
import { systemRouter } from './system/system.router.ts'
import { testingRouter } from './testing/testing.router.ts'
import { validationRouter } from './validation/validation.router.ts'

/** The contract, answered. A missing or wrong answer does not compile. */
export const router = os.router({
  session: sessionRouter,
  people: peopleRouter,
  backups: backupsRouter,
  campaigns: campaignsRouter,
  donors: donorsRouter,
  intakes: intakesRouter,
  machines: machinesRouter,
  park: parkRouter,
  readings: readingsRouter,
  collection: collectionRouter,
  imports: importsRouter,
  checklist: checklistRouter,
  checklists: checklistsRouter,
  grades: gradesRouter,
  erasures: erasuresRouter,
  erasing: erasingRouter,
  batches: batchesRouter,
  allocation: allocationRouter,
  beneficiaries: beneficiariesRouter,
  requests: requestsRouter,
  deliveries: deliveriesRouter,
  fates: fatesRouter,
  logo: logoRouter,
  papers: papersRouter,
  documents: documentsRouter,
  labels: labelsRouter,
  privacy: privacyRouter,
  validation: validationRouter,
  proof: proofRouter,
  system: systemRouter,
  testing: testingRouter,
  figures: figuresRouter,
  bilan: bilanRouter,
  network: networkRouter,
  testedMachine: testedMachineRouter,
  offlineBenches: offlineBenchesRouter,
})

/** The same calls without any wire, for the command line. Raw errors come through: the caller prints them. */
export function inProcessClient(services: Services, session: CoreContext['session']) {
  return createRouterClient(router, { context: { services, session } })
}
