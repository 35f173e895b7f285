import { createStore } from './store.ts'

export type Toast = {
  id: number
  state: 'ok' | 'fail'
  text: string
  /** Present where the change can be taken back. */
  undo?: () => void
  /** Quoted by a person who asks for help. */
  code?: string
}

const shownMs = 10_000
let lastId = 0

export const toasts = createStore<readonly Toast[]>([])

export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = ++lastId
  // The last one only: it must never cover what the hand goes to next.
  toasts.set([{ ...toast, id }])
  setTimeout(() => dropToast(id), shownMs)
}

export function dropToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
