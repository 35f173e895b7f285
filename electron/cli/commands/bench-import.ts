import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { safe } from '@orpc/client'
import type { AppliedWorkView, WorkPreview } from '../../../shared/contract/offline-benches.contract.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { type Client, withOperator } from '../with-core.ts'
import { benchRefusal } from './bench-refusal.ts'
import type { Command } from './command.ts'

type Take = 'home' | 'bench'

/** Brings a bench's work home; where both ends contradict each other, --take says which one to believe. */
export const benchImportCommand: Command = {
  name: 'bench-import',
  async run(options, [path]) {
    const words = translator(options.language)
    const { take } = options
    if (path === undefined || !(take === null || take === 'home' || take === 'bench')) {
      say(words('offline.cli.importUsage'))
      return exitCodes.usage
    }
    const file = new File([await openAsBlob(path)], basename(path))
    const [error, code] = await safe(withOperator(options, (client) => bringHome(client, file, take, options)))
    if (error === null) return code
    const sentence = benchRefusal(error, words)
    if (sentence === null) throw error
    say(sentence)
    return exitCodes.refused
  },
}

async function bringHome(client: Client, file: File, take: Take | null, options: Options): Promise<number> {
  const words = translator(options.language)
  const passphrase = process.env.ETABLI_PASSPHRASE ?? null
  const preview = await client.offlineBenches.examine({ source: { file }, passphrase })
  const { examinationId, conflicts } = preview
  if (conflicts.length > 0 && take === null) {
    say(words('offline.cli.mustDecide', { count: conflicts.length }))
    return exitCodes.refused
  }
  const applied = await client.offlineBenches.apply({ examinationId, choices: choicesOf(preview, take ?? 'home') })
  printResult(options, applied, () => lines(applied, options))
  return exitCodes.ok
}

/** Two machines of one serial stay two unless the home is believed: nothing is joined by a bench's word. */
function choicesOf({ conflicts }: WorkPreview, take: Take) {
  return Object.fromEntries(
    conflicts.map(({ key, kind }) => [key, kind === 'SAME_SERIAL' && take === 'bench' ? ('both' as const) : take]),
  )
}

function lines({ benchName: name, isKnown, counts }: AppliedWorkView, options: Options): string[] {
  const words = translator(options.language)
  if (isKnown) return [words('offline.preview.known')]
  const told = (['newMachines', 'knownMachines', 'readings', 'erasures', 'tests', 'photos'] as const)
    .filter((one) => counts[one] > 0)
    .map((one) => `  ${words(`offline.preview.${one}`, { count: counts[one] })}`)
  const otherwise = counts.judgedOtherwise
  return [
    words('offline.preview.done', { name }),
    ...told,
    ...(otherwise > 0 ? [words('offline.preview.judgedOtherwise', { count: otherwise })] : []),
  ]
}
