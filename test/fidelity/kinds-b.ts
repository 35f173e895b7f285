import type { FidelityKind } from './kind.ts'
import { busKinds } from './kinds-b-buses.ts'
import { driveKinds } from './kinds-b-drives.ts'
import { monitorKinds } from './kinds-b-monitors.ts'

export const kindsB: FidelityKind[] = [...driveKinds, ...monitorKinds, ...busKinds]
