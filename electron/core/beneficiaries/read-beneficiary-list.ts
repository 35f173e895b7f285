import type { BeneficiaryInput, BeneficiaryLineProblem } from '../../../shared/contract/beneficiaries.contract.ts'
import { noAddress } from '../../../shared/domain/places/address.ts'
import { communeNamed } from '../../../shared/domain/places/communes.ts'
import { type ListedLine, listRows } from '../requests/list-rows.ts'
import { nameKey } from '../session/people.repository.ts'
import { cleaned } from './clean-beneficiary.ts'

/** What people call the columns, folded: without accents, signs and case. */
const headings = [
  ['legalName', /^(?:nom|association|beneficiaire|raison sociale|denomination|organisme|structure|legal name|name)\b/],
  ['usualName', /^(?:nom d usage|sigle|nom court|usual name|short name)$/],
  ['ridet', /^(?:(?:n|no|num|numero)(?: de)? )?(?:ridet|rid)$/],
  ['contactName', /^(?:contact|responsable|president|presidente|interlocuteur|contact name)\b/],
  ['phone', /^(?:tel|telephone|mobilis|mobile|portable|phone)\b/],
  ['email', /^(?:courriel|e ?mail|mail|mel|adresse (?:e ?mail|electronique))$/],
  ['postBox', /^(?:bp|boite postale|po box|post box)$/],
  ['postcode', /^(?:code postal|cp|postcode|zip)$/],
  ['commune', /^(?:commune|ville|city|town)$/],
  ['place', /^(?:adresse|rue|tribu|lieu(?: dit)?|address|street)(?: .*)?$/],
  ['note', /^(?:notes?|remarques?|commentaires?|observations?|comments?)$/],
] as const
type Column = (typeof headings)[number][0]

export type BeneficiaryLines = {
  accepted: { line: number; input: BeneficiaryInput }[]
  problems: BeneficiaryLineProblem[]
}

/** Associations, one a line. Every line that is not taken is named with its reason; nothing is written here. */
export function readBeneficiaryList(bytes: Uint8Array, knownKeys: ReadonlySet<string>, now: string): BeneficiaryLines {
  const list = listRows<Column>(bytes, headings, ['legalName'])
  const read: BeneficiaryLines = { accepted: [], problems: [] }
  if (list === null) return { ...read, problems: [{ line: null, code: 'UNKNOWN_FORMAT', detail: null }] }
  const seen = new Set<string>()
  for (const listed of list.lines) {
    const taken = takeLine(listed, knownKeys, seen, now)
    if ('code' in taken) read.problems.push({ line: listed.line, ...taken })
    else read.accepted.push({ line: listed.line, input: taken })
  }
  if (list.hasMore) read.problems.push({ line: null, code: 'TOO_MANY_LINES', detail: null })
  if (!list.isWhole) read.problems.push({ line: null, code: 'LIST_CUT', detail: null })
  return read
}

type Refusal = Pick<BeneficiaryLineProblem, 'code' | 'detail'>

function takeLine(
  { cells, isTooLong }: ListedLine<Column>,
  knownKeys: ReadonlySet<string>,
  seen: Set<string>,
  now: string,
): BeneficiaryInput | Refusal {
  const { legalName, commune, postBox, place, postcode, ...others } = cells
  if (isTooLong) return { code: 'LINE_TOO_LONG', detail: null }
  if (legalName === null) return { code: 'NAME_MISSING', detail: null }
  const key = nameKey(legalName)
  if (knownKeys.has(key)) return { code: 'ALREADY_KNOWN', detail: legalName }
  if (seen.has(key)) return { code: 'TWICE', detail: legalName }
  const communeCode = commune === null ? null : (communeNamed(commune)?.code ?? null)
  if (commune !== null && communeCode === null) return { code: 'COMMUNE_UNKNOWN', detail: commune }
  const tooLong = [legalName, postBox, place, postcode, others.contactName].find((cell) => (cell?.length ?? 0) > 200)
  if (tooLong != null) return { code: 'LINE_TOO_LONG', detail: null }
  const address = { ...noAddress, postBox, place, postcode, communeCode }
  const input: BeneficiaryInput = { ...others, legalName, address, papers: [] }
  const checked = cleaned(input, now)
  if ('refused' in checked) {
    const isRidet = checked.refused === 'RIDET_UNUSABLE'
    return { code: isRidet ? 'RIDET_UNUSABLE' : 'PHONE_UNUSABLE', detail: isRidet ? input.ridet : input.phone }
  }
  seen.add(key)
  return input
}
