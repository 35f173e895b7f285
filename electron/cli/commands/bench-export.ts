import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { safe } from '@orpc/client'
import { passphraseLength } from '../../../shared/domain/backup.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import { withOperator } from '../with-core.ts'
import { benchRefusal } from './bench-refusal.ts'
import type { Command } from './command.ts'

/** The work of this bench, in the folder named by --out; closed when ETABLI_PASSPHRASE is given. */
export const benchExportCommand: Command = {
  name: 'bench-export',
  async run(options) {
    const words = translator(options.language)
    const { out, isEvery: isEverything } = options
    const passphrase = process.env.ETABLI_PASSPHRASE ?? null
    if (out === null) {
      say(words('offline.cli.exportUsage'))
      return exitCodes.usage
    }
    if (passphrase !== null && passphrase.length < passphraseLength.least) {
      say(words('backups.passphraseNeeded'))
      return exitCodes.usage
    }
    const wanted = { isEverything, passphrase }
    const [error, file] = await safe(withOperator(options, (client) => client.offlineBenches.exportWork(wanted)))
    if (error !== null) {
      const sentence = benchRefusal(error, words)
      if (sentence === null) throw error
      say(sentence)
      return exitCodes.refused
    }
    await mkdir(out, { recursive: true })
    const path = join(out, file.name)
    await writeFile(path, new Uint8Array(await file.arrayBuffer()), { mode: 0o600, flush: true })
    printResult(options, { path, sizeBytes: file.size }, () => [path])
    return exitCodes.ok
  },
}
