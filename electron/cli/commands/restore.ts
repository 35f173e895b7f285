import { translator } from '../../../shared/i18n/translator.ts'
import { restoreWorkshop } from '../../core/backup/restore-workshop.ts'
import { askPassphrase } from '../ask-passphrase.ts'
import { gapLines } from '../evidence-gap-lines.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import type { Command } from './command.ts'

/** Makes the workshop again in the empty folder named by --data, from an archive or from a copy in `backups`. */
export const restoreCommand: Command = {
  name: 'restore',
  async run(options, [source]) {
    const words = translator(options.language)
    const folder = options.dataFolder
    if (source === undefined) {
      say(words('backups.sourceNeeded'))
      return exitCodes.usage
    }
    const passphrase = () => askPassphrase(words('backups.askPassphrase'))
    const answer = await restoreWorkshop({ source, folder, passphrase })
    if (answer.kind === 'restored') {
      const { machines = 0, documents = 0, audit = 0 } = answer.facts.counts
      const told = { folder, machines, documents, audit, evidence: answer.evidenceCount }
      const gaps = gapLines(words, answer.gaps, 'restoredMend')
      const whole = gaps.length === 0 ? [words('backups.restoredWhole')] : []
      printResult(options, { ...answer, folder }, () => [words('backups.restored', told), ...whole])
      for (const line of gaps) say(line)
      return gaps.length === 0 ? exitCodes.ok : exitCodes.verificationFailed
    }
    if (answer.kind === 'unfinished') say(words('backups.unfinished'))
    else if (answer.kind === 'not-empty') say(words('backups.notEmpty', { folder }))
    else if (answer.kind === 'bad') say(words(`backups.copyProblem.${answer.problem}`))
    else say(words(`backups.archiveProblem.${answer.problem}`))
    return exitCodes.refused
  },
}
