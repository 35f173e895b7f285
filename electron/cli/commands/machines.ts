import { machineTitle } from '../../../shared/domain/machine.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { columns, printResult } from '../print.ts'
import { type Client, withCore } from '../with-core.ts'
import type { Command } from './command.ts'

type Listed = Awaited<ReturnType<Client['machines']['list']>>['machines']

/** Every machine of the workshop, or those that the words find. */
export const machinesCommand: Command = {
  name: 'machines',
  async run(options, words) {
    const machines = await withCore(options, (client) => everyMachine(client, words.join(' ')))
    const say = translator(options.language)
    printResult(options, machines, () =>
      columns(
        machines.map((machine) => [
          machine.assetTag,
          machineTitle(machine.manufacturer, machine.model) ?? say('units.unknown'),
          machine.serial ?? '',
          machine.donorName,
          machine.letter === null ? '' : say(`codes.letter.${machine.letter}`),
          standing(machine, say),
        ]),
      ),
    )
    return exitCodes.ok
  },
}

/** Its end before what it is ready for. */
function standing({ settledEnd, isReady, blockingCount }: Listed[number], say: Translate): string {
  if (settledEnd !== null) return say(`screens.scan.settledEnd.${settledEnd}`)
  return isReady ? say('commands.machines.ready') : say('commands.machines.notReady', { count: blockingCount })
}

async function everyMachine(client: Client, search: string): Promise<Listed> {
  const all: Listed = []
  for (;;) {
    const { machines, total } = await client.machines.list({ search, limit: 500, offset: all.length })
    all.push(...machines)
    if (all.length >= total || machines.length === 0) return all
  }
}
