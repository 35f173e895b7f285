import { translator } from '../../../shared/i18n/translator.ts'
import { ArchiveError } from '../../core/backup/archive-cipher.ts'
import { isArchive } from '../../core/backup/archive-entries.ts'
import { restoreWorkshop } from '../../core/backup/restore-workshop.ts'
import { askPassphrase } from '../ask-passphrase.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import type { Command } from './command.ts'

/** Makes the workshop again in the empty folder named by --data, from an archive or from a copy in `backups`. */
export const restoreCommand: Command = {
  name: 'restore',
  async run(options, [source]) {
    const words = translator(options.language)
    if (source === undefined) {
      say(words('backups.sourceNeeded'))
      return exitCodes.usage
    }
    const passphrase = isArchive(source) ? await askPassphrase(words('backups.askPassphrase')) : null
    try {
      const answer = await restoreWorkshop({ source, folder: options.dataFolder, passphrase })
      if (answer.kind === 'not-empty') say(words('backups.notEmpty', { folder: options.dataFolder }))
      else if (answer.kind === 'bad') say(words(`backups.copyProblem.${answer.problem}`))
      else {
        const { machines = 0, documents = 0, audit = 0 } = answer.facts.counts
        const told = { folder: options.dataFolder, machines, documents, audit, evidence: answer.evidenceCount }
        printResult(options, { ...answer, folder: options.dataFolder }, () => [words('backups.restored', told)])
        return exitCodes.ok
      }
      return exitCodes.refused
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      say(words(`backups.archiveProblem.${error.problem}`))
      return exitCodes.refused
    }
  },
}
