import { createStore } from '../app/store.ts'

/** `lost` = it answered before and no longer does; `refused` = it answers that this page may not ask. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'refused'

export const connection = createStore<ConnectionState>('connecting')
