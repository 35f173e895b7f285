import type { Actor } from '../../../shared/domain/actor.ts'
import { isDoorCode, newDoorCode } from '../collection/door-code.ts'

/** What a code opens: a bench of the workshop, or the tests of one machine. The actor is who gave it out. */
export type Invited = { kind: 'bench'; actor: Actor } | { kind: 'tested-machine'; machineId: string; actor: Actor }
export type PendingInvitation = { code: string; givenAt: string; expiresAt: string; invited: Invited }

const openMinutes = 15

/** Codes that were given out and not used yet: one for a bench, and one for each machine. In memory only. */
export function createInvitations(now: () => string) {
  const pending = new Map<string, PendingInvitation>()

  /** A clock that was ahead and went back must not keep a code alive until the hour it told. */
  function isOver({ givenAt, expiresAt }: PendingInvitation): boolean {
    const at = now()
    return expiresAt <= at || at < givenAt
  }

  function find(key: string): PendingInvitation | null {
    const invitation = pending.get(key)
    if (invitation === undefined) return null
    if (!isOver(invitation)) return invitation
    pending.delete(key)
    return null
  }

  return {
    invite(invited: Invited): PendingInvitation {
      const givenAt = now()
      const expiresAt = new Date(Date.parse(givenAt) + openMinutes * 60_000).toISOString()
      const invitation = { code: newDoorCode(), givenAt, expiresAt, invited }
      pending.set(keyOf(invited), invitation)
      return invitation
    },
    ofBench: () => find('bench'),
    ofMachine: (machineId: string) => find(machineId),
    /** Compares with every code whatever it finds, so that the time taken says nothing. */
    open(given: string): PendingInvitation | null {
      let found: PendingInvitation | null = null
      for (const key of [...pending.keys()]) {
        const invitation = find(key)
        if (invitation !== null && isDoorCode(given, invitation.code)) found = invitation
      }
      return found
    },
    drop(invited: Pick<Invited, 'kind'> & { machineId?: string }): void {
      pending.delete(invited.machineId ?? 'bench')
    },
    /** What it opened could not be written down: the code that was read aloud stays good, unless another was given since. */
    putBack(invitation: PendingInvitation): void {
      const key = keyOf(invitation.invited)
      if (!pending.has(key)) pending.set(key, invitation)
    },
    dropAll: () => pending.clear(),
    isAnyOpen: () => [...pending.values()].some((invitation) => !isOver(invitation)),
  }
}

function keyOf(invited: Invited): string {
  return invited.kind === 'bench' ? 'bench' : invited.machineId
}
