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
const most = 3
let lastId = 0

export const toasts = createStore<readonly Toast[]>([])

export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = ++lastId
  toasts.set([...toasts.get(), { ...toast, id }].slice(-most))
  setTimeout(() => dropToast(id), shownMs)
}

export function dropToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
