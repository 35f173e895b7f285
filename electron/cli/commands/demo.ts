import { existsSync, readdirSync } from 'node:fs'
import { translator } from '../../../shared/i18n/translator.ts'
import { defaultDataFolder } from '../../core/data-folder.ts'
import { makeDemo } from '../demo/make-demo.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import type { Command } from './command.ts'

/** How whoever reads it starts the next command: from a clone nothing is called `etabli`. */
const program = process.env.npm_lifecycle_event === 'etabli' ? 'npm run --silent etabli --' : 'etabli'

/** `etabli demo --data DIR`: a whole campaign in which nothing exists, to look at and to play with. */
export const demoCommand: Command = {
  name: 'demo',
  async run(options) {
    const words = translator(options.language)
    const folder = options.dataFolder
    // Invented machines never go where the workshop's own would come.
    if (folder === defaultDataFolder()) {
      say(words('commands.demo.folderNeeded'))
      return exitCodes.usage
    }
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      say(words('commands.demo.notEmpty', { folder }))
      return exitCodes.refused
    }
    say(words('commands.demo.working'))
    const report = await makeDemo({ dataFolder: folder, endsAt: new Date().toISOString() })
    printResult(options, { ...report, folder }, () => [words('commands.demo.done', { ...report, folder, program })])
    return exitCodes.ok
  },
}
