import { translator } from '../../../shared/i18n/translator.ts'
import { moveFolderToServer } from '../../core/transfer/move-folder-to-server.ts'
import { exitCodes } from '../exit-codes.ts'
import { columns, printResult, say } from '../print.ts'
import type { Command } from './command.ts'

/** The address stands in the environment: a password on a command line can be read by everybody on the machine. */
export const migrateToPostgresCommand: Command = {
  name: 'migrate-to-postgres',
  async run(options) {
    const words = translator(options.language)
    const databaseUrl = process.env.ETABLI_DATABASE_URL ?? ''
    if (databaseUrl === '') {
      say(words('commands.migrate.addressNeeded'))
      return exitCodes.usage
    }
    const answer = await moveFolderToServer({ dataFolder: options.dataFolder, databaseUrl })
    if ('refused' in answer) {
      const table = answer.refused === 'COPY_DIFFERS' ? answer.table : ''
      say(words(`commands.migrate.${answer.refused}`, { table, folder: options.dataFolder }))
      return exitCodes.refused
    }
    const { tables, evidenceCount, evidenceBytes } = answer
    printResult(options, answer, () => [
      ...columns(tables.map(({ table, rows, digest }) => [table, String(rows), digest.slice(0, 16)])),
      words('commands.migrate.done', { evidenceCount, megabytes: Math.ceil(evidenceBytes / 1e6) }),
    ])
    return exitCodes.ok
  },
}
