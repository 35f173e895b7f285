import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '../../../shared/domain/canonical-json.ts'
import {
  type ConflictChoice,
  type ConflictTold,
  choicesFor,
  type EditedSubject,
  editedFields,
  type OfflineConflict,
} from '../../../shared/domain/offline/conflict.ts'
import { mergeValue } from '../../../shared/domain/offline/merge-value.ts'
import type { Change } from '../audit/ledger.ts'
import { columnOfJson, jsonOf } from '../db/columns.ts'
import type { ReadWork } from './read-work.ts'

export type Choices = Readonly<Record<string, ConflictChoice>>
export type AliasSubject = 'donor' | 'operator' | 'machine' | 'drive' | 'erasure'
type Values = { [field: string]: Json }
type Told = ConflictTold & Pick<OfflineConflict, 'about' | 'home' | 'bench'>

export type ImportCounts = {
  newMachines: number
  knownMachines: number
  readings: number
  erasures: number
  /** Of them, those that prove something else here than the bench made of them. */
  judgedOtherwise: number
  tests: number
  photos: number
}

export type ImportContext = ReturnType<typeof createImportContext>

/** One import under way: what is the same as what, what the bench said before, and what a person chose. */
export function createImportContext(change: Change, work: ReadWork, choices: Choices, newId: () => string) {
  const { trx } = change
  const { benchId } = work.head
  const aliases = new Map<string, string>()
  const conflicts: OfflineConflict[] = []
  const counts: ImportCounts = {
    newMachines: 0,
    knownMachines: 0,
    readings: 0,
    erasures: 0,
    judgedOtherwise: 0,
    tests: 0,
    photos: 0,
  }

  async function said(subject: string, recordId: string): Promise<Values | undefined> {
    const row = await trx
      .selectFrom('offlineSaid')
      .select('valuesJson')
      .where('benchId', '=', benchId)
      .where('subject', '=', subject)
      .where('recordId', '=', recordId)
      .executeTakeFirst()
    return row === undefined ? undefined : jsonOf<Values>(row.valuesJson)
  }

  function decide(told: Told): ConflictChoice {
    const conflict = { ...told, key: keyOf(told) }
    conflicts.push(conflict)
    const choice = choices[conflict.key]
    return choice !== undefined && choicesFor(told.kind).includes(choice) ? choice : 'home'
  }

  return {
    change,
    work,
    newId,
    counts,
    conflicts,
    /** Machines whose lists must be computed again. */
    touched: new Set<string>(),
    decide,
    said,

    async loadAliases(): Promise<void> {
      const rows = await trx.selectFrom('offlineAliases').selectAll().where('benchId', '=', benchId).execute()
      for (const { subject, fromId, toId } of rows) aliases.set(`${subject} ${fromId}`, toId)
    },
    /** What a thing of the bench is called here. */
    idOf: (subject: AliasSubject, id: string): string => aliases.get(`${subject} ${id}`) ?? id,
    async alias(subject: AliasSubject, fromId: string, toId: string, assetTag: string | null = null): Promise<void> {
      aliases.set(`${subject} ${fromId}`, toId)
      await trx.insertInto('offlineAliases').values({ benchId, subject, fromId, toId, assetTag }).execute()
    },

    async say(subject: string, recordId: string, values: Values): Promise<void> {
      const valuesJson = columnOfJson(values)
      await trx
        .insertInto('offlineSaid')
        .values({ benchId, subject, recordId, valuesJson })
        .onConflict((conflict) => conflict.columns(['benchId', 'subject', 'recordId']).doUpdateSet({ valuesJson }))
        .execute()
    },

    /** The fields to write at home, out of what both ends hold; asks where both changed one. */
    async merged(
      subject: EditedSubject,
      recordId: string,
      about: string,
      home: Values,
      bench: Values,
    ): Promise<Values> {
      const before = await said(subject, recordId)
      const taken: Values = {}
      for (const field of editedFields[subject]) {
        const values = { home: home[field] ?? null, bench: bench[field] ?? null }
        const merged = mergeValue(before?.[field], values.home, values.bench)
        const isBench =
          merged === 'CONFLICT'
            ? decide({ kind: 'FIELD', subject, field, about, ...values }) === 'bench'
            : merged === 'BENCH'
        if (isBench) taken[field] = values.bench
      }
      await this.say(subject, recordId, saidOf(subject, bench))
      return taken
    },
    isAnswered: (): boolean => conflicts.every(({ key, kind }) => choicesFor(kind).some((one) => one === choices[key])),
  }
}

export function saidOf(subject: EditedSubject, values: Values): Values {
  return Object.fromEntries(editedFields[subject].map((field) => [field, values[field] ?? null]))
}

function keyOf(told: Told): string {
  return createHash('sha256')
    .update(canonicalJson({ ...told }))
    .digest('hex')
    .slice(0, 32)
}
