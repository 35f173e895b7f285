import { writeFile } from 'node:fs/promises'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { printResult, say } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'

/** Writes the CSV of a batch, named by its number or its name. */
export const exportCommand: Command = {
  name: 'export',
  async run(options, [wanted]) {
    const words = translator(options.language)
    if (wanted === undefined) {
      say(words('commands.batchNeeded'))
      return exitCodes.usage
    }
    return withCore(options, async (client) => {
      const batches = await client.batches.list()
      const batch = batches.find((one) => String(one.number) === wanted || one.name === wanted)
      if (batch === undefined) {
        say(words('commands.noSuchBatch', { batch: wanted }))
        return exitCodes.refused
      }
      const file = await client.batches.exportCsv({ batchId: batch.id, language: options.language })
      const path = options.out ?? file.name
      await writeFile(path, new Uint8Array(await file.arrayBuffer()))
      printResult(options, { batch, path, sizeBytes: file.size }, () => [path])
      return exitCodes.ok
    })
  },
}
