import { isOwnPage } from './own-page.ts'

export type PermissionQuestion = {
  permission: string
  /** Of the frame that asks, or its origin: Electron gives the one or the other. */
  requester: string
  isMainFrame: boolean
  mediaTypes: readonly string[]
}

export type PermissionRule = { permission: string; mediaTypes: readonly string[] }

/** What the page may use of the machine, for its tests: camera and microphone, and the whole screen. */
export const permissionRules: readonly PermissionRule[] = [
  { permission: 'media', mediaTypes: ['video', 'audio'] },
  { permission: 'fullscreen', mediaTypes: [] },
]

/** Asked before a use and at each check. No rule, no use. */
export function isPermitted(question: PermissionQuestion, rules: readonly PermissionRule[] = permissionRules): boolean {
  const isOurs = question.isMainFrame && isOwnPage(asAddress(question.requester))
  const rule = rules.find(({ permission }) => permission === question.permission)
  if (!isOurs || rule === undefined) return false
  // A question that names no device asks for the screen's content, or for whatever comes next.
  const isNamed = rule.mediaTypes.length === 0 || question.mediaTypes.length > 0
  return isNamed && question.mediaTypes.every((type) => rule.mediaTypes.includes(type))
}

/** A bare origin has no slash at its end. */
function asAddress(requester: string): string {
  return /^[a-z]+:\/\/[^/]+$/.test(requester) ? `${requester}/` : requester
}
