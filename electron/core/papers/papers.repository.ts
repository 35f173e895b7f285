import type { Language } from '../../../shared/domain/document.ts'
import type { CampaignPaper, CampaignPaperKind } from '../../../shared/domain/papers.ts'
import type { Db } from '../audit/ledger.ts'
import { columnOfJson, jsonOf, numberOf } from '../db/columns.ts'
import type { Database } from '../db/database.ts'

/** `facts` is what the paper was made from: it can be explained, and made again to the byte. */
export async function insertPaper(db: Db, paper: CampaignPaper, facts: object): Promise<void> {
  await db
    .insertInto('campaignPapers')
    .values({ ...paper, factsJson: columnOfJson(facts) })
    .execute()
}

export async function listPapers(db: Db, campaignId: string, subjectId: string | null): Promise<CampaignPaper[]> {
  let query = db.selectFrom('campaignPapers').selectAll().where('campaignId', '=', campaignId)
  if (subjectId !== null) query = query.where('subjectId', '=', subjectId)
  const rows = await query.orderBy('issuedAt', 'desc').orderBy('id', 'desc').execute()
  return rows.map(rowToPaper)
}

type OfSubject = Pick<CampaignPaper, 'campaignId' | 'subjectId' | 'kind'>

/** The number of the last paper of this kind and the machines that it lists, by their tags; `null` when none was issued. */
export async function lastListed(
  db: Db,
  { campaignId, subjectId, kind }: OfSubject,
): Promise<{ number: string; assetTags: string[] } | null> {
  const row = await db
    .selectFrom('campaignPapers')
    .select(['number', 'factsJson'])
    .where('campaignId', '=', campaignId)
    .where('subjectId', '=', subjectId)
    .where('kind', '=', kind)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { machines } = jsonOf<{ machines: { assetTag: string }[] }>(row.factsJson)
  return { number: row.number, assetTags: machines.map(({ assetTag }) => assetTag) }
}

export async function findPaper(db: Db, id: string): Promise<CampaignPaper | null> {
  const row = await db.selectFrom('campaignPapers').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : rowToPaper(row)
}

function rowToPaper({ factsJson: _, ...row }: Database['campaignPapers']): CampaignPaper {
  return {
    ...row,
    kind: row.kind as CampaignPaperKind,
    language: row.language as Language,
    sizeBytes: numberOf(row.sizeBytes),
  }
}

const templateKey = (language: Language) => `conventionTemplate.${language}`

/** `null` = the workshop wrote none of its own. */
export async function findTemplate(db: Db, language: Language): Promise<string | null> {
  const key = templateKey(language)
  const row = await db.selectFrom('settings').select('valueJson').where('key', '=', key).executeTakeFirst()
  return row === undefined ? null : jsonOf<string>(row.valueJson)
}

/** An empty text goes back to the one that comes with the application. */
export async function saveTemplate(db: Db, language: Language, text: string): Promise<void> {
  const key = templateKey(language)
  if (text === '') {
    await db.deleteFrom('settings').where('key', '=', key).execute()
    return
  }
  const valueJson = columnOfJson(text)
  await db
    .insertInto('settings')
    .values({ key, valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ valueJson }))
    .execute()
}
