import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { safe } from '@orpc/client'
import { translator } from '../../../shared/i18n/translator.ts'
import { askPassphrase } from '../ask-passphrase.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import { withCore } from '../with-core.ts'
import { benchRefusal } from './bench-refusal.ts'
import type { Command } from './command.ts'

/** Makes the empty folder named by --data an offline bench of the workshop that wrote the file. */
export const benchOpenCommand: Command = {
  name: 'bench-open',
  async run(options, [path]) {
    const words = translator(options.language)
    const folder = options.dataFolder
    if (path === undefined) {
      say(words('offline.cli.openUsage'))
      return exitCodes.usage
    }
    const file = new File([await openAsBlob(path)], basename(path))
    const passphrase = await askPassphrase(words('offline.cli.askPassphrase'))
    const [error, taken] = await safe(
      withCore(options, (client) => client.offlineBenches.enter({ file, passphrase: passphrase || null })),
    )
    if (error !== null) {
      const sentence = benchRefusal(error, words)
      if (sentence === null) throw error
      say(sentence)
      return exitCodes.refused
    }
    const { benchName: name, operatorCount: operators, campaignCount: campaigns } = taken
    printResult(options, { ...taken, folder }, () => [
      words('offline.cli.opened', { name, folder, operators, campaigns }),
    ])
    return exitCodes.ok
  },
}
