import { createStore } from '../../../app/store.ts'

/** Machines that were chosen in the park to be labelled; empty: an intake is asked for. */
export const chosenMachines = createStore<readonly string[]>([])
