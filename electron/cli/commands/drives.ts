import type { BenchDrive, BenchDrives } from '../../../shared/contract/erasing.contract.ts'
import { formatDriveSize } from '../../../shared/i18n/format.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'
import { blockerLines, driveTitle } from './erase-words.ts'

/** The drives of this bench with everything for and against erasing each. Writes to none. */
export const drivesCommand: Command = {
  name: 'drives',
  async run(options) {
    const found = await withCore(options, (client) => client.erasing.drives({ isTraining: options.isTraining }))
    printResult(options, found, () => lines(found, options))
    return exitCodes.ok
  },
}

function lines({ drives, rights, missingPackages }: BenchDrives, options: Options): string[] {
  const words = translator(options.language)
  const packages = missingPackages.join(', ')
  return [
    ...(drives.length === 0
      ? [words('commands.drives.none')]
      : drives.flatMap((drive) => driveLines(drive, options, words))),
    words(`erasing.rights.${rights}`),
    ...(packages === '' ? [] : [words('commands.drives.missing', { packages })]),
  ]
}

function driveLines({ state, owner, blockers, advice }: BenchDrive, { language }: Options, words: Translate): string[] {
  const { facts, devicePath } = state
  const media = facts.mediaType === null ? words('units.unknown') : words(`erasing.mediaType.${facts.mediaType}`)
  const size = formatDriveSize(facts.sizeBytes, language) ?? words('units.unknown')
  const source = facts.serialSource === null ? [] : [`  ${words(`erasing.serialSource.${facts.serialSource}`)}`]
  return [
    `${devicePath}  ${driveTitle(state, words)}  ${size}  ${media}`,
    ...source,
    ...(owner === null
      ? []
      : [`  ${words('commands.drives.received', { assetTag: owner.assetTag, donor: owner.donorName })}`]),
    ...blockerLines(blockers, words),
    ...(blockers.length > 0 ? [] : [`  ${adviceLine(advice, words)}`]),
    '',
  ]
}

function adviceLine({ recommended, options }: BenchDrive['advice'], words: Translate): string {
  const option = options.find(({ technique }) => technique === recommended?.technique)
  if (recommended === null || option === undefined) return words('commands.drives.nothing')
  return words('commands.drives.recommended', {
    technique: words(`erasing.technique.${recommended.technique}`),
    level: words(`erasing.level.${option.level}`),
    reason: words(`erasing.reason.${recommended.reason}`),
  })
}
