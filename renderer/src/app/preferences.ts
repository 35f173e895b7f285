import { createStore } from './store.ts'

const railAt = 'etabli-rail'
const shortcutsAt = 'etabli-shortcuts'
const roomForWordsPx = 1600

export const isRailWide = createStore(storedRail())
/** Single-key shortcuts can be cut: some scanners type too slowly to be told from a person. */
export const hasSingleKeys = createStore(localStorage.getItem(shortcutsAt) !== 'off')

export function setRailWide(isWide: boolean): void {
  localStorage.setItem(railAt, isWide ? 'wide' : 'narrow')
  isRailWide.set(isWide)
}

export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(shortcutsAt, isOn ? 'on' : 'off')
  hasSingleKeys.set(isOn)
}

function storedRail(): boolean {
  const stored = localStorage.getItem(railAt)
  return stored === null ? window.innerWidth >= roomForWordsPx : stored === 'wide'
}
