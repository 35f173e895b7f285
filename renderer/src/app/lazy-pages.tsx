import { type ComponentType, lazy, Suspense } from 'react'
import { Pending } from '../components/Pending.tsx'
import { BenchPage } from '../features/bench/BenchPage.tsx'
import { withLaterWords } from '../i18n/start-i18n.ts'
import { useRoute } from './navigation.ts'
import type { Route } from './route.ts'

export const LockScreen = later(async () => (await import('../features/session/LockScreen.tsx')).LockScreen)
const TakeReadingPage = later(async () => (await import('../features/reading/TakeReadingPage.tsx')).TakeReadingPage)
const MachineScreen = later(async () => (await import('../features/machine/MachineScreen.tsx')).MachineScreen)
const DrivesPage = later(async () => (await import('../features/erasing/drives/DrivesPage.tsx')).DrivesPage)
const PlanPage = later(async () => (await import('../features/erasing/plan/PlanPage.tsx')).PlanPage)
const JobPage = later(async () => (await import('../features/erasing/job/JobPage.tsx')).JobPage)
const RefusalsPage = later(async () => (await import('../features/erasing/refusals/RefusalsPage.tsx')).RefusalsPage)
export const WallPage = later(async () => (await import('../features/erasing/wall/WallPage.tsx')).WallPage)
const ChecksPage = later(async () => (await import('../features/validation/ChecksPage.tsx')).ChecksPage)
const PrivacyPage = later(async () => (await import('../features/privacy/PrivacyPage.tsx')).PrivacyPage)
const OfflinePage = later(async () => (await import('../features/offline/OfflinePage.tsx')).OfflinePage)
const ParkPage = later(async () => (await import('../features/park/ParkPage.tsx')).ParkPage)
const IntakesPage = later(async () => (await import('../features/intakes/IntakesPage.tsx')).IntakesPage)
const IntakePage = later(async () => (await import('../features/intakes/IntakePage.tsx')).IntakePage)
const ManyLabelsPage = later(async () => (await import('../features/labels/many/ManyLabelsPage.tsx')).ManyLabelsPage)
const BatchesPage = later(async () => (await import('../features/batches/BatchesPage.tsx')).BatchesPage)
const AllocationPage = later(async () => (await import('../features/allocation/AllocationPage.tsx')).AllocationPage)
const BatchScreen = later(async () => (await import('../features/batches/BatchScreen.tsx')).BatchScreen)
const RequestsPage = later(async () => (await import('../features/requests/RequestsPage.tsx')).RequestsPage)
const BeneficiariesPage = later(
  async () => (await import('../features/beneficiaries/BeneficiariesPage.tsx')).BeneficiariesPage,
)
const DeliveriesPage = later(async () => (await import('../features/deliveries/DeliveriesPage.tsx')).DeliveriesPage)
const DeliveryScreen = later(async () => (await import('../features/deliveries/DeliveryScreen.tsx')).DeliveryScreen)
const FatesPage = later(async () => (await import('../features/fates/FatesPage.tsx')).FatesPage)
const FiguresPage = later(async () => (await import('../features/figures/FiguresPage.tsx')).FiguresPage)
const HelpPage = later(async () => (await import('../features/help/HelpPage.tsx')).HelpPage)
const SettingsPage = later(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage)

const TestingPage = later(async () => (await import('../features/testing/TestingPage.tsx')).TestingPage)

/** The bench comes at once, each other section when it is first opened: the bench must not wait for it. */
export function CurrentPage() {
  const route = useRoute()
  return <Suspense fallback={<Pending heightsPx={[44, 320]} />}>{pageOf(route)}</Suspense>
}

/** A page that comes with the words that the bench stands without. */
function later<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await withLaterWords(load()) }))
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'bench':
      return <BenchPage />
    case 'take-reading':
      return <TakeReadingPage wantedId={route.machineId ?? null} />
    case 'machine':
      return <MachineScreen key={route.machineId} machineId={route.machineId} tab={route.tab} />
    case 'erasing':
      return <DrivesPage key="drives" isTraining={false} />
    case 'erasing-training':
      return <DrivesPage key="training" isTraining />
    case 'erasing-plan':
      return <PlanPage key={route.deviceName} deviceName={route.deviceName} isTraining={route.isTraining} />
    case 'erasing-job':
      return <JobPage key={route.jobId} jobId={route.jobId} />
    case 'erasing-wall':
      return null
    case 'erasing-checks':
      return <ChecksPage />
    case 'erasing-refusals':
      return <RefusalsPage refusal={route.refusal} />
    case 'testing':
      return <TestingPage name={route.name} />
    case 'park':
      return <ParkPage />
    case 'intakes':
      return <IntakesPage />
    case 'intake':
      return <IntakePage key={route.intakeId} intakeId={route.intakeId} />
    case 'labels':
      return <ManyLabelsPage />
    case 'batches':
      return <BatchesPage />
    case 'allocation':
      return <AllocationPage />
    case 'batch':
      return <BatchScreen key={route.batchId} batchId={route.batchId} />
    case 'requests':
      return <RequestsPage />
    case 'beneficiaries':
      return <BeneficiariesPage openedId={null} />
    case 'beneficiary':
      return <BeneficiariesPage key={route.beneficiaryId} openedId={route.beneficiaryId} />
    case 'deliveries':
      return <DeliveriesPage />
    case 'delivery':
      return <DeliveryScreen key={route.deliveryId} deliveryId={route.deliveryId} />
    case 'fates':
      return <FatesPage />
    case 'figures':
      return <FiguresPage />
    case 'privacy':
      return <PrivacyPage />
    case 'offline-benches':
      return <OfflinePage />
    case 'help':
      return <HelpPage topic={route.topic ?? 'first-day'} />
    case 'settings':
      return <SettingsPage />
  }
}
