import type { DoctorReport } from '../../../shared/contract/system.contract.ts'
import type { Db } from '../audit/ledger.ts'
import { lastLogLines } from './log-lines.ts'
import { redact } from './redact.ts'

const mostLines = 2000

type Source = { db: Db; dataFolder: string; report: DoctorReport; appVersion: string; now: string }

/** What somebody who helps needs to see, and nothing that names a machine, a person or a place. */
export async function supportBundle({ db, dataFolder, report, appVersion, now }: Source): Promise<File> {
  const lines = lastLogLines(dataFolder, mostLines)
  const text = JSON.stringify({ madeAt: now, appVersion, platform: process.platform, report, lines }, null, 2)
  const bytes = new TextEncoder().encode(redact(text, await secretsOf(db, dataFolder)))
  return new File([bytes], `etabli-assistance-${now.slice(0, 10)}.json`, { type: 'application/json' })
}

async function secretsOf(db: Db, dataFolder: string): Promise<string[]> {
  const drives = await db.selectFrom('drives').select('serial').execute()
  const machines = await db.selectFrom('machineSummaries').select(['serial', 'uuid']).execute()
  const people = await db.selectFrom('operators').select('name').execute()
  const donors = await db.selectFrom('donors').select(['legalName', 'contactName', 'phone', 'email']).execute()
  const told = [
    ...drives.map(({ serial }) => serial),
    ...machines.flatMap(({ serial, uuid }) => [serial, uuid]),
    ...people.map(({ name }) => name),
    ...donors.flatMap(({ legalName, contactName, phone, email }) => [legalName, contactName, phone, email]),
    dataFolder,
  ]
  return told.filter((one) => one !== null)
}
