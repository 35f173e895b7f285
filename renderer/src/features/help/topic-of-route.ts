import type { HelpTopic, Route } from '../../app/route.ts'
import { sectionOf } from '../../app/route.ts'

/** The page of the manual that speaks of this place; F1 opens it. */
export function topicOfRoute(route: Route): HelpTopic {
  if (route.page === 'help') return route.topic ?? 'first-day'
  if (route.page === 'erasing-refusals') return 'when-something-goes-wrong'
  if (route.page === 'machine' && route.tab === 'papers') return 'papers-for-the-donor'
  switch (sectionOf(route)) {
    case 'settings':
    case 'intakes':
      return 'first-day'
    case 'batches':
      return 'preparing-a-batch'
    case 'figures':
      return 'papers-for-the-donor'
    default:
      return 'at-the-bench'
  }
}
