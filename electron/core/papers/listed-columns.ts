import type { MachineKind } from '../../../shared/domain/machine-facts.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import type { Part } from './campaign-paper.ts'
import type { ListedMachine } from './paper-facts.ts'
import type { WideColumn } from './wide-table.ts'

export type Cells<Row> = WideColumn & { cell: (row: Row) => string }

/** The columns of a table with what stands in them. */
export function tableOf<Row>(columns: readonly Cells<Row>[], rows: readonly Row[]) {
  return { columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

export function kindName(kind: MachineKind | null, words: Translate): string {
  return kind === null ? words('campaignPapers.notStated') : words(`codes.machineKind.${kind}`)
}

/** What names a machine on every list: its tag, what it is, its serial. Shares sum to `share`. */
export function identityColumns<Row extends ListedMachine>(words: Translate, share: number): Cells<Row>[] {
  const column = (key: 'assetTag' | 'kind' | 'machine' | 'serial') => words(`campaignPapers.column.${key}`)
  const unknown = words('campaignPapers.notStated')
  return [
    { title: column('assetTag'), share: share * 0.23, isMono: true, cell: ({ assetTag }) => assetTag },
    { title: column('kind'), share: share * 0.14, cell: ({ kind }) => kindName(kind, words) },
    { title: column('machine'), share: share * 0.37, cell: ({ title }) => title ?? unknown },
    { title: column('serial'), share: share * 0.26, isMono: true, cell: ({ serial }) => serial ?? unknown },
  ]
}

/** `null` is said, never left blank. */
export function told(text: string | null, words: Translate): string {
  return text ?? words('campaignPapers.notStated')
}

/** Under a list of which the serials are not whole. */
export function serialsNote({ hasShortSerials = false }: { hasShortSerials?: boolean }, words: Translate): Part[] {
  return hasShortSerials ? [{ kind: 'text', text: words('campaignPapers.shortSerials') }] : []
}
