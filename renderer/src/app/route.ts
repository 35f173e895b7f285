export const machineTabs = ['reading', 'erasure', 'tests', 'grade', 'papers', 'journal'] as const
export type MachineTab = (typeof machineTabs)[number]

/** Every place of the page. */
export type Route =
  | { page: 'bench' }
  | { page: 'take-reading' }
  | { page: 'machine'; machineId: string; tab: MachineTab | null }
  | { page: 'park' }
  | { page: 'intakes' }
  | { page: 'intake'; intakeId: string }
  | { page: 'batches' }
  | { page: 'batch'; batchId: string }
  | { page: 'figures' }
  | { page: 'settings' }

export const sections = ['bench', 'park', 'intakes', 'batches', 'figures', 'settings'] as const
export type Section = (typeof sections)[number]

const plainPages = ['take-reading', 'park', 'intakes', 'batches', 'figures', 'settings'] as const
const idPattern = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** The place that an address names; the bench for anything that names none. */
export function readRoute(hash: string): Route {
  const [page = '', id = '', tab = null] = hash.replace(/^#?\/?/, '').split('/')
  const plain = plainPages.find((one) => one === page)
  if (plain !== undefined && id === '') return { page: plain }
  if (!idPattern.test(id)) return { page: 'bench' }
  if (page === 'machine') return { page, machineId: id, tab: machineTabs.find((one) => one === tab) ?? null }
  if (page === 'intakes') return { page: 'intake', intakeId: id }
  if (page === 'batches') return { page: 'batch', batchId: id }
  return { page: 'bench' }
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'bench':
      return '#/'
    case 'machine':
      return `#/machine/${route.machineId}${route.tab === null ? '' : `/${route.tab}`}`
    case 'intake':
      return `#/intakes/${route.intakeId}`
    case 'batch':
      return `#/batches/${route.batchId}`
    default:
      return `#/${route.page}`
  }
}

/** The rail's section that a place belongs to. */
export function sectionOf(route: Route): Section {
  switch (route.page) {
    case 'machine':
    case 'take-reading':
      return 'bench'
    case 'intake':
      return 'intakes'
    case 'batch':
      return 'batches'
    default:
      return route.page
  }
}
