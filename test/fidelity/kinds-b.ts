import type { FidelityKind } from './kind.ts'

export const kindsB: FidelityKind[] = []
