import { linuxhwDmi, linuxhwLscpu } from './adapters/linuxhw.ts'
import type { FidelityKind } from './kind.ts'

export const kindsA: FidelityKind[] = [linuxhwDmi, linuxhwLscpu]
