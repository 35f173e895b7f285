import { driveKinds } from './kinds-b-drives.ts'
import type { FidelityKind } from './kind.ts'

export const kindsB: FidelityKind[] = [...driveKinds]
