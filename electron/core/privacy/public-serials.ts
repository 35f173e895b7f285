import { shortSerial } from '../../../shared/domain/short-serial.ts'
import type { Db } from '../audit/ledger.ts'
import { findSetting, saveSetting } from '../db/settings.ts'

export const publicSerialsKey = 'shortPublicSerials'

/** Whether papers that leave towards the public show the end of a serial only. */
export async function hasShortSerials(db: Db): Promise<boolean> {
  return (await findSetting<boolean>(db, publicSerialsKey)) ?? false
}

export function saveShortSerials(db: Db, isShort: boolean): Promise<void> {
  return saveSetting(db, publicSerialsKey, isShort)
}

/** As a paper for the public shows it. */
export function publicSerial(serial: string | null, isShort: boolean): string | null {
  return serial === null || !isShort ? serial : shortSerial(serial)
}
