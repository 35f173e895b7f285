import { type ScanCommand, scanCommands } from '../../../shared/domain/scan-commands.ts'
import type { Translate } from '../../../shared/i18n/translator.ts'
import { dotMillimetres } from './code128-bars.ts'

/** Codes of one size under one heading. Millimetres, but for the words. */
export type SheetSection = {
  title: string
  entries: readonly { command: ScanCommand; words: string }[]
  columns: 1 | 2
  module: number
  barHeight: number
  cellHeight: number
  wordsPoints: number
}

/** Large and far apart for what is scanned all day: a wide beam must not catch the neighbour. */
const large = { columns: 1, module: 6 * dotMillimetres, barHeight: 21, cellHeight: 35, wordsPoints: 24 } as const
const small = { columns: 2, module: 3 * dotMillimetres, barHeight: 11, cellHeight: 23, wordsPoints: 11 } as const

export function commandSheetSections(words: Translate): SheetSection[] {
  const entriesOf = (isWanted: (command: ScanCommand) => boolean) =>
    scanCommands.filter(isWanted).map((command) => ({ command, words: commandWords(command, words) }))
  const special = ['FAULT', 'SKIP_REASON', 'SEEN', 'COSMETIC', 'FUNCTIONAL'] as const
  const ofKind = (wanted: string) => entriesOf(({ kind }) => kind === wanted)
  return [
    { ...large, title: words('papers.commandSheet.gestures'), entries: entriesOf(isPlain) },
    { ...small, title: words('papers.commandSheet.reasons'), entries: ofKind('SKIP_REASON') },
    { ...small, title: words('papers.commandSheet.seen'), entries: ofKind('SEEN') },
    { ...small, title: words('papers.commandSheet.cosmetic'), entries: ofKind('COSMETIC') },
    { ...small, title: words('papers.commandSheet.functional'), entries: ofKind('FUNCTIONAL') },
    { ...small, title: words('papers.commandSheet.faults'), entries: ofKind('FAULT') },
  ]

  function isPlain({ kind }: ScanCommand): boolean {
    return !special.some((one) => one === kind)
  }
}

function commandWords(command: ScanCommand, words: Translate): string {
  switch (command.kind) {
    case 'FAULT':
      return words(`checklist.fault.${command.fault}`)
    case 'SKIP_REASON':
      return words(`checklist.skip.${command.reason}`)
    case 'SEEN':
      return words(`grading.condition.${command.condition}`)
    case 'COSMETIC':
      return `${command.grade} · ${words(`codes.cosmetic.${command.grade}`)}`
    case 'FUNCTIONAL':
      return `${command.grade} · ${words(`codes.functional.${command.grade}`)}`
    default:
      return words(`papers.commandSheet.command.${command.kind}`)
  }
}
