import { defaultSignIn, type SignInSettings, type Tries } from '../../../shared/domain/sign-in.ts'
import type { Db } from '../audit/ledger.ts'
import type { Database } from '../db/database.ts'
import { findSetting, saveSetting } from '../db/settings.ts'

type Secrets = Database['operatorSecrets']

export async function findSecrets(db: Db, operatorId: string): Promise<Secrets | null> {
  const row = await db.selectFrom('operatorSecrets').selectAll().where('operatorId', '=', operatorId).executeTakeFirst()
  return row ?? null
}

export function listSecrets(db: Db): Promise<Secrets[]> {
  return db.selectFrom('operatorSecrets').selectAll().execute()
}

export async function findByBadge(db: Db, badgeKey: string): Promise<Secrets | null> {
  const row = await db.selectFrom('operatorSecrets').selectAll().where('badgeKey', '=', badgeKey).executeTakeFirst()
  return row ?? null
}

export async function saveSecrets(db: Db, secrets: Secrets): Promise<void> {
  const { operatorId: _, ...columns } = secrets
  await db
    .insertInto('operatorSecrets')
    .values(secrets)
    .onConflict((conflict) => conflict.column('operatorId').doUpdateSet(columns))
    .execute()
}

export async function findTries(db: Db, key: string): Promise<Tries | null> {
  const row = await db.selectFrom('signInTries').selectAll().where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : { failedCount: Number(row.failedCount), lastFailedAt: row.lastFailedAt }
}

/** Counted outside of the audit log: who fails is not known to be anybody. One statement, so that no two tries count as one. */
export async function countFailure(db: Db, key: string, lastFailedAt: string): Promise<Tries> {
  const row = await db
    .insertInto('signInTries')
    .values({ key, failedCount: 1, lastFailedAt })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({ failedCount: eb('signInTries.failedCount', '+', 1), lastFailedAt })),
    )
    .returning(['failedCount', 'lastFailedAt'])
    .executeTakeFirstOrThrow()
  return { failedCount: Number(row.failedCount), lastFailedAt: row.lastFailedAt }
}

/** A clock that was wrong and is right again must not lock anybody out until the year it told. */
export async function waitFromNow(db: Db, key: string, lastFailedAt: string): Promise<void> {
  await db.updateTable('signInTries').set({ lastFailedAt }).where('key', '=', key).execute()
}

export async function forgetOldFailures(db: Db, key: string, before: string): Promise<void> {
  await db.deleteFrom('signInTries').where('key', '=', key).where('lastFailedAt', '<', before).execute()
}

export async function forgetFailures(db: Db, key: string): Promise<void> {
  await db.deleteFrom('signInTries').where('key', '=', key).execute()
}

const signInKey = 'sign-in'
const badgeSaltKey = 'badge-salt'

export async function findSignIn(db: Db): Promise<SignInSettings> {
  return { ...defaultSignIn, ...(await findSetting<SignInSettings>(db, signInKey)) }
}

export function saveSignIn(db: Db, settings: SignInSettings): Promise<void> {
  return saveSetting(db, signInKey, settings)
}

export function findBadgeSalt(db: Db): Promise<string | null> {
  return findSetting<string>(db, badgeSaltKey)
}

export function saveBadgeSalt(db: Db, salt: string): Promise<void> {
  return saveSetting(db, badgeSaltKey, salt)
}
