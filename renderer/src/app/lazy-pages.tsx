import { lazy, Suspense } from 'react'
import { Pending } from '../components/Pending.tsx'
import { useRoute } from './navigation.ts'
import type { Route } from './route.ts'

export const WelcomePage = lazy(async () => ({
  default: (await import('../features/session/WelcomePage.tsx')).WelcomePage,
}))
const BenchPage = lazy(async () => ({ default: (await import('../features/bench/BenchPage.tsx')).BenchPage }))
const TakeReadingPage = lazy(async () => ({
  default: (await import('../features/reading/TakeReadingPage.tsx')).TakeReadingPage,
}))
const MachineScreen = lazy(async () => ({
  default: (await import('../features/machine/MachineScreen.tsx')).MachineScreen,
}))
const ParkPage = lazy(async () => ({ default: (await import('../features/park/ParkPage.tsx')).ParkPage }))
const IntakesPage = lazy(async () => ({ default: (await import('../features/intakes/IntakesPage.tsx')).IntakesPage }))
const IntakePage = lazy(async () => ({ default: (await import('../features/intakes/IntakePage.tsx')).IntakePage }))
const BatchesPage = lazy(async () => ({ default: (await import('../features/batches/BatchesPage.tsx')).BatchesPage }))
const BatchScreen = lazy(async () => ({ default: (await import('../features/batches/BatchScreen.tsx')).BatchScreen }))
const FiguresPage = lazy(async () => ({ default: (await import('../features/figures/FiguresPage.tsx')).FiguresPage }))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}))

/** Each section comes when it is first opened: the bench must not wait for the others. */
export function CurrentPage() {
  const route = useRoute()
  return <Suspense fallback={<Pending heightsPx={[44, 320]} />}>{pageOf(route)}</Suspense>
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'bench':
      return <BenchPage />
    case 'take-reading':
      return <TakeReadingPage />
    case 'machine':
      return <MachineScreen key={route.machineId} machineId={route.machineId} tab={route.tab} />
    case 'park':
      return <ParkPage />
    case 'intakes':
      return <IntakesPage />
    case 'intake':
      return <IntakePage key={route.intakeId} intakeId={route.intakeId} />
    case 'batches':
      return <BatchesPage />
    case 'batch':
      return <BatchScreen key={route.batchId} batchId={route.batchId} />
    case 'figures':
      return <FiguresPage />
    case 'settings':
      return <SettingsPage />
  }
}
