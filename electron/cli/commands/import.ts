import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { say } from '../print.ts'
import { withOperator } from '../with-core.ts'
import type { Command } from './command.ts'
import { findMachineId } from './find-machine.ts'
import { filesHere } from './import-files.ts'
import { importLog } from './import-log.ts'
import { importMachines, sayProblems } from './import-machine.ts'

/**
 * Takes files of other tools and systems, or folders of them: an erasure log is judged and tied to its drive, anything
 * else becomes a reading of the machine that --machine or --intake names.
 */
export const importCommand: Command = {
  name: 'import',
  async run(options, paths) {
    const words = translator(options.language)
    if (paths.length === 0) {
      say(words('commands.fileNeeded'))
      return exitCodes.usage
    }
    const here = await filesHere(paths)
    if (here.length === 0) {
      say(words('imports.cli.noFile'))
      return exitCodes.refused
    }
    return withOperator(options, async (client) => {
      const machineId = options.machine === null ? null : await findMachineId(client, options.machine)
      if (options.machine !== null && machineId === null) {
        say(words('commands.noSuchMachine', { tag: options.machine }))
        return exitCodes.refused
      }
      const files = here.map(({ file }) => file)
      const examined = await client.imports.examine({ files, folders: here.map(({ folder }) => folder), machineId })
      const codes: number[] = []
      if (examined.machines.length > 0) codes.push(await importMachines(client, examined, options))
      else sayProblems(examined.problems, words)
      for (const log of examined.logs) codes.push(await importLog(client, log, options))
      return codes.length === 0 ? exitCodes.refused : Math.max(...codes)
    })
  },
}
