import { createAllocationService } from './allocation/allocation.service.ts'
import { createAllocationListsService } from './allocation/allocation-lists.service.ts'
import { createAllocationPlansService } from './allocation/plans.service.ts'
import { createLedger } from './audit/ledger.ts'
import { createBackupsService } from './backup/backups.service.ts'
import { createBatchExportsService } from './batches/batch-exports.service.ts'
import { createBatchesService } from './batches/batches.service.ts'
import { createBeneficiariesService } from './beneficiaries/beneficiaries.service.ts'
import { createBilanService } from './bilan/bilan.service.ts'
import { createChangeHub } from './change-hub.ts'
import { createAbsencesService } from './checklist/absences.service.ts'
import { createChecklistService } from './checklist/checklist.service.ts'
import { createChecklistsService } from './checklist/checklists.service.ts'
import { createWaiversService } from './checklist/waivers.service.ts'
import { createCollectionService } from './collection/collection.service.ts'
import { createDeliveriesService } from './deliveries/deliveries.service.ts'
import type { CoreDeps } from './deps.ts'
import { createDocumentsService } from './documents/documents.service.ts'
import { createErasingService } from './erasing/erasing.service.ts'
import { createErasuresService } from './erasures/erasures.service.ts'
import { createFatesService } from './fates/fates.service.ts'
import { createFiguresService } from './figures/figures.service.ts'
import { createGradesService } from './grades/grades.service.ts'
import { createImportsService } from './imports/imports.service.ts'
import { createAnnouncedListsService } from './intakes/announced-lists.service.ts'
import { createDonorsService } from './intakes/donors.service.ts'
import { createIntakesService } from './intakes/intakes.service.ts'
import { createReceptionService } from './intakes/reception.service.ts'
import { createLabelPrintersService } from './labels/label-printers.service.ts'
import { createLabelsService } from './labels/labels.service.ts'
import { createLogoService } from './logo/logo.service.ts'
import { createMachinesService } from './machines/machines.service.ts'
import { createOfflineBenchesService } from './offline/offline-benches.service.ts'
import { createNetworkService } from './pairing/network.service.ts'
import { createPairingService } from './pairing/pairing.service.ts'
import { createTestedMachineService } from './pairing/tested-machine.service.ts'
import { createPapersService } from './papers/papers.service.ts'
import { createParkService } from './park/park.service.ts'
import { createPartsService } from './parts/parts.service.ts'
import { createEntrance } from './people/entrance.ts'
import { createPeopleService } from './people/people.service.ts'
import { createPrivacyService } from './privacy/privacy.service.ts'
import { createKeyFile } from './proof/key-file.ts'
import { createProofService } from './proof/proof.service.ts'
import { fileBox } from './proof/secret-box.ts'
import { createReadingsService } from './readings/readings.service.ts'
import { createReparseService } from './readings/reparse.service.ts'
import { createRequestListsService } from './requests/request-lists.service.ts'
import { createRequestsService } from './requests/requests.service.ts'
import { createSessionService } from './session/session.service.ts'
import { createSystemService } from './system/system.service.ts'
import { createTestingService } from './testing/testing.service.ts'
import { createValidationService } from './validation/validation.service.ts'

export type Services = ReturnType<typeof createServices>

export function createServices(deps: CoreDeps) {
  const ports = {
    ...deps,
    ledger: createLedger(deps),
    entrance: createEntrance(deps),
    hub: createChangeHub(deps.relay),
    keyFile: createKeyFile(deps.dataFolder, deps.secretBox ?? fileBox),
  }
  const readings = createReadingsService(ports)
  const erasures = createErasuresService(ports)
  const checklist = createChecklistService(ports)
  const pairing = createPairingService(ports)
  const backups = createBackupsService(ports)
  return {
    session: createSessionService(ports),
    donors: createDonorsService(ports),
    people: createPeopleService(ports),
    backups,
    intakes: createIntakesService(ports),
    announcedLists: createAnnouncedListsService(ports),
    reception: createReceptionService(ports),
    machines: createMachinesService(ports),
    park: createParkService(ports),
    readings,
    collection: createCollectionService({ ...ports, readings }),
    reparse: createReparseService(ports),
    checklist,
    checklists: createChecklistsService(ports),
    absences: createAbsencesService(ports),
    waivers: createWaiversService(ports),
    parts: createPartsService(ports),
    grades: createGradesService(ports),
    figures: createFiguresService(ports),
    bilan: createBilanService(ports),
    erasures,
    erasing: createErasingService(ports),
    imports: createImportsService({ ...ports, readings, erasures }),
    batches: createBatchesService(ports),
    allocation: createAllocationService(ports),
    allocationPlans: createAllocationPlansService(ports),
    allocationLists: createAllocationListsService(ports),
    batchExports: createBatchExportsService(ports),
    beneficiaries: createBeneficiariesService(ports),
    requests: createRequestsService(ports),
    requestLists: createRequestListsService(ports),
    deliveries: createDeliveriesService(ports),
    fates: createFatesService(ports),
    logo: createLogoService(ports),
    papers: createPapersService(ports),
    documents: createDocumentsService(ports),
    labels: createLabelsService(ports),
    labelPrinters: createLabelPrintersService(ports),
    privacy: createPrivacyService(ports),
    validation: createValidationService(ports),
    proof: createProofService(ports),
    system: createSystemService({ ...ports, backups }),
    pairing,
    network: createNetworkService({ ...ports, pairing }),
    offlineBenches: createOfflineBenchesService(ports),
    testedMachine: createTestedMachineService({ ...ports, checklist }),
    testing: createTestingService({ ...ports, recordBySystem: checklist.recordBySystem }),
  }
}
