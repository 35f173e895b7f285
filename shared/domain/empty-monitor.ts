import type { MonitorFacts } from './machine-facts.ts'

/** A screen of which nothing is known yet. */
export const emptyMonitor: MonitorFacts = {
  pnpId: null,
  manufacturer: null,
  model: null,
  productCode: null,
  serial: null,
  madeYear: null,
  madeWeek: null,
  nativeWidth: null,
  nativeHeight: null,
  refreshHertz: null,
  widthMillimetres: null,
  heightMillimetres: null,
  diagonalInches: null,
  isBuiltIn: null,
  connector: null,
}
