import type { FidelityKind } from './kind.ts'

export const kindsA: FidelityKind[] = []
