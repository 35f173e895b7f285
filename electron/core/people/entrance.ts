import { forgottenAfterMinutes, nextTryAt } from '../../../shared/domain/sign-in.ts'
import type { Db } from '../audit/ledger.ts'
import * as repository from './secrets.repository.ts'
import { badgeKeyOf, isSecret } from './secrets.ts'

export type EntranceAnswer =
  | { kind: 'known'; operatorId: string }
  | { kind: 'no-pin' }
  | { kind: 'not-recognised'; retryAt: string | null }
  | { kind: 'too-many-tries'; retryAt: string }

export type Entrance = ReturnType<typeof createEntrance>

/** Checks codes and badges one at a time: a thousand tries at once would otherwise all be the first one. */
export function createEntrance({ db, now }: { db: Db; now: () => string }) {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }

  async function checked(key: string, prove: () => Promise<string | null>): Promise<EntranceAnswer> {
    await repository.forgetOldFailures(db, key, minutesBefore(now(), forgottenAfterMinutes))
    const waits = await waitingUntil(key)
    if (waits !== null) return { kind: 'too-many-tries', retryAt: waits }
    const operatorId = await prove()
    if (operatorId === null) {
      const at = now()
      return { kind: 'not-recognised', retryAt: nextTryAt(await repository.countFailure(db, key, at), at) }
    }
    return { kind: 'known', operatorId }
  }

  async function waitingUntil(key: string): Promise<string | null> {
    const tries = await repository.findTries(db, key)
    const at = now()
    if (tries === null || tries.lastFailedAt <= at) return nextTryAt(tries, at)
    await repository.waitFromNow(db, key, at)
    return nextTryAt({ ...tries, lastFailedAt: at }, at)
  }

  return {
    byPin: (operatorId: string, pin: string): Promise<EntranceAnswer> =>
      inTurn(async () => {
        const kept = (await repository.findSecrets(db, operatorId))?.pinHash ?? null
        if (kept === null) return { kind: 'no-pin' }
        const answer = await checked(operatorId, async () => ((await isSecret(pin, kept)) ? operatorId : null))
        if (answer.kind === 'known') await repository.forgetFailures(db, operatorId)
        return answer
      }),

    /**
     * A badge does not say whose it is meant to be: failures are counted by the place where it was held, and a badge
     * that is known clears none of them, or whoever has one could guess all others between two of its own.
     */
    byBadge: (badge: string, place: string): Promise<EntranceAnswer> =>
      inTurn(() =>
        checked(`badge ${place}`, async () => {
          const salt = await repository.findBadgeSalt(db)
          if (salt === null) return null
          return (await repository.findByBadge(db, await badgeKeyOf(badge, salt)))?.operatorId ?? null
        }),
      ),
  }
}

function minutesBefore(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString()
}
