import type { OperatorRole } from './actor.ts'

/** How people of this workshop say who they are. */
export type SignInSettings = {
  /** A person working alone may switch it off; with several, a name alone proves nothing. */
  isPinAsked: boolean
  /** Without a touch for so long, the screen is locked. */
  idleMinutes: number
}

export const defaultSignIn: SignInSettings = { isPinAsked: false, idleMinutes: 10 }
export const idleMinutesRange = { least: 1, most: 120 } as const

export const pinLength = { least: 4, most: 12 } as const
export const badgeLength = { least: 6, most: 120 } as const
export type PinProblem = 'NOT_DIGITS' | 'WRONG_LENGTH' | 'TOO_SIMPLE'

/** Why a code may not be chosen, or `null`. */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^\d*$/.test(pin)) return 'NOT_DIGITS'
  if (pin.length < pinLength.least || pin.length > pinLength.most) return 'WRONG_LENGTH'
  return isRun(pin) ? 'TOO_SIMPLE' : null
}

/** 0000, 1234, 9876, 2468: one step repeated. */
function isRun(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]))
  return new Set(steps).size === 1
}

export type Tries = { failedCount: number; lastFailedAt: string }

const freeTries = 3
/** Mistakes so long ago are forgotten: in a workshop, a card is held wrong some time every week. */
export const forgottenAfterMinutes = 60
const longestWaitSeconds = 15 * 60

/** Three mistakes are anybody's; each one more doubles the wait, from five seconds to a quarter of an hour. */
export function waitSecondsAfter(failedCount: number): number {
  if (failedCount < freeTries) return 0
  return Math.min(5 * 2 ** (failedCount - freeTries), longestWaitSeconds)
}

/** When the next try is heard, or `null` for now. */
export function nextTryAt(tries: Tries | null, now: string): string | null {
  if (tries === null) return null
  const until = Date.parse(tries.lastFailedAt) + waitSecondsAfter(tries.failedCount) * 1000
  return Date.parse(now) < until ? new Date(until).toISOString() : null
}

/** Idle for longer than agreed; a clock that went back counts as idle. */
export function isIdle(activeAt: string, now: string, idleMinutes: number): boolean {
  const silence = Date.parse(now) - Date.parse(activeAt)
  return silence < 0 || silence > idleMinutes * 60_000
}

export type Person = {
  operatorId: string
  role: OperatorRole
  hasPin: boolean
  hasBadge: boolean
  leftAt: string | null
}

const peopleBlockers = ['LAST_MANAGER', 'SEVERAL_PEOPLE', 'OWN_PIN_NEEDED', 'CODES_ARE_OFF'] as const
export type PeopleBlocker = (typeof peopleBlockers)[number]

/** Somebody must always be able to manage the workshop, and to come in: where codes are asked, with a code or a badge. */
export function losesLastManager(people: readonly Person[], operatorId: string, isPinAsked: boolean): boolean {
  const mayComeIn = ({ hasPin, hasBadge, leftAt }: Person) => leftAt === null && (!isPinAsked || hasPin || hasBadge)
  return !people.some((one) => one.operatorId !== operatorId && one.role === 'manager' && mayComeIn(one))
}

/** Why the settings may not become these, or `null`. `managerId` is who asks: they must not lock themselves out. */
export function signInBlocker(
  wanted: Pick<SignInSettings, 'isPinAsked'>,
  people: readonly Person[],
  managerId: string,
): PeopleBlocker | null {
  const active = people.filter(({ leftAt }) => leftAt === null)
  if (!wanted.isPinAsked) return active.length > 1 ? 'SEVERAL_PEOPLE' : null
  return active.find(({ operatorId }) => operatorId === managerId)?.hasPin === true ? null : 'OWN_PIN_NEEDED'
}
