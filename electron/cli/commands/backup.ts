import { passphraseLength } from '../../../shared/domain/backup.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { createCore } from '../../core/create-core.ts'
import { nodeDeps } from '../../core/default-deps.ts'
import { askPassphrase } from '../ask-passphrase.ts'
import { gapLines } from '../evidence-gap-lines.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { withOperator } from '../with-core.ts'
import type { Command } from './command.ts'

/** A verified copy beside the database; with --out, the whole workshop as one encrypted file in that folder. */
export const backupCommand: Command = {
  name: 'backup',
  run: (options) => (options.out === null ? copyHere(options) : sendTo(options, options.out)),
}

async function copyHere(options: Options): Promise<number> {
  const words = translator(options.language)
  const view = await withOperator(options, (client) => client.backups.take())
  const [copy] = view.copies
  const state = view.problem === null ? 'good' : view.problem
  const gaps = gapLines(words, view.evidence, 'evidenceMend')
  printResult(options, view, () => [words(`backups.taken.${state}`, { name: copy?.name ?? '' })])
  for (const line of gaps) say(line)
  if (view.elsewhere.problem !== null) say(words(`backups.placeProblem.${view.elsewhere.problem}`))
  const isWell = view.problem === null && view.elsewhere.problem === null && gaps.length === 0
  return isWell ? exitCodes.ok : exitCodes.error
}

async function sendTo(options: Options, folder: string): Promise<number> {
  const words = translator(options.language)
  const passphrase = await askPassphrase(words('backups.askPassphrase'))
  if (passphrase === null || passphrase.length < passphraseLength.least) {
    say(words('backups.passphraseNeeded'))
    return exitCodes.usage
  }
  const core = createCore(await nodeDeps({ dataFolder: options.dataFolder }))
  try {
    const sent = await core.backups.sendTo(folder, passphrase)
    if (sent === 'ON_SERVER') say(words('backups.onServer'))
    else if (sent.kind === 'bad') say(words(`backups.placeProblem.${sent.problem}`))
    else {
      printResult(options, sent, () => [words('backups.sent', { path: sent.path })])
      for (const name of sent.leftOut) say(words('backups.leftOut', { name }))
    }
    const isWhole = sent !== 'ON_SERVER' && sent.kind === 'good' && sent.leftOut.length === 0
    return isWhole ? exitCodes.ok : exitCodes.error
  } finally {
    await core.close()
  }
}
