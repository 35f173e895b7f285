import { createStore } from '../../../app/store.ts'

const soundAt = 'etabli-wall-sound'
const schemeAt = 'etabli-wall-scheme'
type Scheme = 'dark' | 'light'

export const isWallSounding = createStore(localStorage.getItem(soundAt) !== 'off')
/** Dark unless somebody chose otherwise: a bright wall in a workshop tires everybody. */
export const wallScheme = createStore<Scheme>(localStorage.getItem(schemeAt) === 'light' ? 'light' : 'dark')

export function setWallSounding(isSounding: boolean): void {
  localStorage.setItem(soundAt, isSounding ? 'on' : 'off')
  isWallSounding.set(isSounding)
}

export function setWallScheme(scheme: Scheme): void {
  localStorage.setItem(schemeAt, scheme)
  wallScheme.set(scheme)
}
