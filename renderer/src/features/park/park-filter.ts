import { createStore } from '../../app/store.ts'

export type Only = 'all' | 'ready' | 'not-ready'
export type ParkFilter = { search: string; only: Only; intakeId: string | null }

export const noFilter: ParkFilter = { search: '', only: 'all', intakeId: null }

/** Lives outside the page: coming back to the park finds it as it was left. */
export const parkFilter = createStore<ParkFilter>(noFilter)
