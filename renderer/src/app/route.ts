import { type InteractiveTest, interactiveTests } from '../../../shared/domain/testing/step-definition.ts'

export const machineTabs = ['reading', 'erasure', 'tests', 'grade', 'papers', 'journal'] as const
export type MachineTab = (typeof machineTabs)[number]

/** Why drives refuse, each with its way out. */
export const refusalCases = ['frozen', 'locked', 'hidden', 'usb', 'nvme', 'sanitizing'] as const
export type RefusalCase = (typeof refusalCases)[number]

/** The pages of the manual, in the order of a workshop's first weeks. */
export const helpTopics = [
  'first-day',
  'at-the-bench',
  'preparing-a-batch',
  'papers-for-the-donor',
  'when-something-goes-wrong',
] as const
export type HelpTopic = (typeof helpTopics)[number]

/** Every place of the page. */
export type Route =
  | { page: 'bench' }
  /** Of the machine that asked for it, where one did. */
  | { page: 'take-reading'; machineId?: string }
  | { page: 'machine'; machineId: string; tab: MachineTab | null }
  | { page: 'erasing' }
  | { page: 'erasing-training' }
  | { page: 'erasing-plan'; deviceName: string; isTraining: boolean }
  | { page: 'erasing-job'; jobId: string }
  | { page: 'erasing-wall' }
  | { page: 'erasing-checks' }
  | { page: 'erasing-refusals'; refusal: RefusalCase | null }
  | { page: 'testing'; name: InteractiveTest | null }
  | { page: 'park' }
  | { page: 'intakes' }
  | { page: 'intake'; intakeId: string }
  | { page: 'labels' }
  | { page: 'batches' }
  | { page: 'allocation' }
  | { page: 'batch'; batchId: string }
  | { page: 'requests' }
  | { page: 'beneficiaries' }
  | { page: 'beneficiary'; beneficiaryId: string }
  | { page: 'deliveries' }
  | { page: 'delivery'; deliveryId: string }
  | { page: 'fates' }
  | { page: 'figures' }
  | { page: 'settings' }
  | { page: 'privacy' }
  | { page: 'offline-benches' }
  | { page: 'help'; topic: HelpTopic | null }

export const sections = ['bench', 'erasing', 'park', 'intakes', 'batches', 'figures', 'settings', 'help'] as const
export type Section = (typeof sections)[number]

/** Where a section begins. */
export function routeOfSection(section: Section): Route {
  return section === 'help' ? { page: section, topic: null } : { page: section }
}

/** Pages that an address names without more. */
export const plainPages = [
  'take-reading',
  'erasing',
  'erasing-training',
  'erasing-wall',
  'erasing-checks',
  'park',
  'intakes',
  'labels',
  'batches',
  'allocation',
  'requests',
  'beneficiaries',
  'deliveries',
  'fates',
  'figures',
  'settings',
  'privacy',
  'offline-benches',
] as const
const idPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/
const deviceNamePattern = /^[a-z][a-z0-9]{1,31}$/

/** The place that an address names; the bench for anything that names none. */
export function readRoute(hash: string): Route {
  const [page = '', id = '', tab = null] = hash.replace(/^#?\/?/, '').split('/')
  const plain = plainPages.find((one) => one === page)
  if (plain !== undefined && id === '') return { page: plain }
  const erasing = readErasingRoute(page, id)
  if (erasing !== null) return erasing
  if (page === 'help') return { page, topic: helpTopics.find((one) => one === id) ?? null }
  if (page === 'testing') return { page, name: interactiveTests.find((one) => one === id) ?? null }
  if (!idPattern.test(id)) return { page: 'bench' }
  if (page === 'take-reading') return { page, machineId: id }
  if (page === 'machine') return { page, machineId: id, tab: machineTabs.find((one) => one === tab) ?? null }
  if (page === 'intakes') return { page: 'intake', intakeId: id }
  if (page === 'batches') return { page: 'batch', batchId: id }
  if (page === 'beneficiaries') return { page: 'beneficiary', beneficiaryId: id }
  if (page === 'deliveries') return { page: 'delivery', deliveryId: id }
  if (page === 'erasing-job') return { page, jobId: id }
  return { page: 'bench' }
}

/** Those of erasing that no id names: a device of this bench, a way to be refused. */
function readErasingRoute(page: string, name: string): Route | null {
  const isPlan = page === 'erasing-plan' || page === 'training-plan'
  if (isPlan && deviceNamePattern.test(name)) {
    return { page: 'erasing-plan', deviceName: name, isTraining: page === 'training-plan' }
  }
  if (page !== 'erasing-refusals') return null
  return { page, refusal: refusalCases.find((one) => one === name) ?? null }
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'bench':
      return '#/'
    case 'machine':
      return `#/machine/${route.machineId}${route.tab === null ? '' : `/${route.tab}`}`
    case 'take-reading':
      return `#/take-reading${route.machineId === undefined ? '' : `/${route.machineId}`}`
    case 'erasing-plan':
      return `#/${route.isTraining ? 'training-plan' : 'erasing-plan'}/${route.deviceName}`
    case 'erasing-job':
      return `#/erasing-job/${route.jobId}`
    case 'erasing-refusals':
      return `#/erasing-refusals${route.refusal === null ? '' : `/${route.refusal}`}`
    case 'testing':
      return `#/testing${route.name === null ? '' : `/${route.name}`}`
    case 'help':
      return `#/help${route.topic === null ? '' : `/${route.topic}`}`
    case 'intake':
      return `#/intakes/${route.intakeId}`
    case 'batch':
      return `#/batches/${route.batchId}`
    case 'beneficiary':
      return `#/beneficiaries/${route.beneficiaryId}`
    case 'delivery':
      return `#/deliveries/${route.deliveryId}`
    default:
      return `#/${route.page}`
  }
}

/** The rail's section that a place belongs to. */
export function sectionOf(route: Route): Section {
  switch (route.page) {
    case 'machine':
    case 'take-reading':
    case 'testing':
      return 'bench'
    case 'erasing-training':
    case 'erasing-plan':
    case 'erasing-job':
    case 'erasing-wall':
    case 'erasing-checks':
    case 'erasing-refusals':
      return 'erasing'
    case 'privacy':
    case 'offline-benches':
      return 'settings'
    case 'intake':
      return 'intakes'
    case 'batch':
    case 'allocation':
    case 'requests':
    case 'beneficiaries':
    case 'beneficiary':
    case 'deliveries':
    case 'delivery':
    case 'fates':
      return 'batches'
    case 'labels':
      return 'park'
    default:
      return route.page
  }
}
