import { hashOf, helpTopics, machineTabs, plainPages, type Route, refusalCases } from '../../renderer/src/app/route.ts'
import { interactiveTests } from '../../shared/domain/testing/step-definition.ts'

/** What a workshop in use has, for the pages that are of one thing. */
export type Known = { machineId: string; intakeId: string; batchId: string; deviceName: string }

type PlainPage = (typeof plainPages)[number] | 'bench'
type PageOfOne = Exclude<Route['page'], PlainPage>

/** Nothing answers to it: the page says so, and says it to everybody. */
const nothingsId = '01JD3Z8K7Q2M4N6P8R0S2T4V6W'

/** A page that is added to the routes and not here does not compile. */
const placesOfOne: Record<PageOfOne, (known: Known) => Route[]> = {
  machine: ({ machineId }) => [
    { page: 'machine', machineId, tab: null },
    { page: 'machine', machineId: nothingsId, tab: null },
    ...machineTabs.map((tab) => ({ page: 'machine' as const, machineId, tab })),
  ],
  'erasing-plan': ({ deviceName }) => [
    { page: 'erasing-plan', deviceName, isTraining: false },
    { page: 'erasing-plan', deviceName: 'loop99', isTraining: true },
  ],
  'erasing-job': () => [{ page: 'erasing-job', jobId: nothingsId }],
  'erasing-refusals': () => [
    { page: 'erasing-refusals', refusal: null },
    ...refusalCases.map((refusal) => ({ page: 'erasing-refusals' as const, refusal })),
  ],
  testing: () => [
    { page: 'testing', name: null },
    ...interactiveTests.map((name) => ({ page: 'testing' as const, name })),
  ],
  help: () => [null, ...helpTopics].map((topic) => ({ page: 'help' as const, topic })),
  intake: ({ intakeId }) => [{ page: 'intake', intakeId }],
  batch: ({ batchId }) => [{ page: 'batch', batchId }],
  beneficiary: () => [{ page: 'beneficiary', beneficiaryId: nothingsId }],
  delivery: () => [{ page: 'delivery', deliveryId: nothingsId }],
}

/** Every place of the page, by its address. */
export function everyPlace(known: Known): string[] {
  const plain: Route[] = [{ page: 'bench' }, ...plainPages.map((page) => ({ page }))]
  return [...plain, ...Object.values(placesOfOne).flatMap((places) => places(known))].map(hashOf)
}
