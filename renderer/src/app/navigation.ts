import { hashOf, type Route, readRoute } from './route.ts'
import { createStore } from './store.ts'

const place = createStore<Route>(readRoute(window.location.hash))
export const useRoute = place.use
export const currentRoute = place.get
let visitCount = 0

window.addEventListener('hashchange', () => place.set(readRoute(window.location.hash)))

export function go(route: Route): void {
  const hash = hashOf(route)
  if (hash === hashOf(place.get())) return
  visitCount++
  window.location.hash = hash
  // A page begins at its top; the way back leads to where one was, which the browser keeps.
  window.scrollTo(0, 0)
}

/** Back where the person was; the browser keeps the scroll. Before the first step, back is the bench. */
export function goBack(): void {
  if (visitCount === 0) {
    go({ page: 'bench' })
    return
  }
  visitCount--
  window.history.back()
}
