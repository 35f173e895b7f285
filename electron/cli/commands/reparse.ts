import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult } from '../print.ts'
import { withOperator } from '../with-core.ts'
import type { Command } from './command.ts'

/** Parses the evidence of kept readings again, after a better parser came. */
export const reparseCommand: Command = {
  name: 'reparse',
  async run(options) {
    const report = await withOperator(options, (client) => client.readings.reparse({ isEvery: options.isEvery }))
    printResult(options, report, () => [translator(options.language)('commands.reparsed', report)])
    return exitCodes.ok
  },
}
