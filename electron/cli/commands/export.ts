import { writeFile } from 'node:fs/promises'
import { ORPCError } from '@orpc/server'
import { type ArchiveProblem, type BatchFormat, batchFormats } from '../../../shared/contract/batches.contract.ts'
import { archiveSentence } from '../../../shared/i18n/archive-sentence.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { type Client, withCore, withOperator } from '../with-core.ts'
import type { Command } from './command.ts'

const formats = [...batchFormats, 'archive'] as const

/** Writes a batch, named by its number or its name, in one of the forms it leaves in; `archive` is the sealed one. */
export const exportCommand: Command = {
  name: 'export',
  async run(options, [wanted]) {
    const words = translator(options.language)
    const format = formats.find((one) => one === (options.format ?? 'csv'))
    if (wanted === undefined || format === undefined) {
      const all = formats.join(', ')
      say(words(wanted === undefined ? 'commands.batchNeeded' : 'commands.noSuchFormat', { formats: all }))
      return exitCodes.usage
    }
    // To seal is to change something; to look is not.
    const withWorkshop = format === 'archive' ? withOperator : withCore
    return withWorkshop(options, async (client) => {
      const batches = await client.batches.list()
      const batch = batches.find((one) => String(one.number) === wanted || one.name === wanted)
      if (batch === undefined) {
        say(words('commands.noSuchBatch', { batch: wanted }))
        return exitCodes.refused
      }
      const file = await fileOf(client, batch.id, format, options)
      if (file === null) return exitCodes.refused
      const path = options.out ?? file.name
      await writeFile(path, new Uint8Array(await file.arrayBuffer()))
      printResult(options, { batch, path, sizeBytes: file.size }, () => [path])
      return exitCodes.ok
    })
  },
}

/** `null` after having said why nothing was sealed. */
async function fileOf(
  client: Client,
  batchId: string,
  format: BatchFormat | 'archive',
  { language }: Options,
): Promise<File | null> {
  if (format !== 'archive') return client.batches.export({ batchId, format, language })
  try {
    return await client.batches.archive({ batchId, language })
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'NOT_SEALED') throw error
    say(archiveSentence((error.data as { problem: ArchiveProblem }).problem, translator(language)))
    return null
  }
}
