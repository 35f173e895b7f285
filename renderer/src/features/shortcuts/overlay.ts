import { createStore } from '../../app/store.ts'

/** What lies over the page, if anything. */
export const overlay = createStore<'palette' | 'sheet' | 'operators' | null>(null)
