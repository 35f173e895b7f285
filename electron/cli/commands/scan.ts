import type { ReadingPreview } from '../../../shared/contract/machines.contract.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { formatDriveSize, formatMemorySize } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { columns, printResult } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'

/** Reads this machine and prints what it tells. Keeps nothing. */
export const scanCommand: Command = {
  name: 'scan',
  async run(options) {
    const preview = await withCore(options, (client) => client.readings.preview())
    printResult(options, preview.reading, () => lines(preview, options))
    return exitCodes.ok
  },
}

function lines({ reading, knownMachines }: ReadingPreview, { language }: Options): string[] {
  const words = translator(language)
  const { identity, chassis, cpus, memory, drives } = reading.facts
  const unknown = words('units.unknown')
  const row = (key: 'machine' | 'serial' | 'kind' | 'cpu' | 'memory', value: string | null) => [
    words(`commands.scan.${key}`),
    value ?? unknown,
  ]
  return [
    ...columns([
      row('machine', machineTitle(identity.manufacturer, identity.model)),
      row('serial', identity.serial),
      row('kind', chassis.kind === null ? null : words(`codes.machineKind.${chassis.kind}`)),
      row('cpu', cpus[0]?.model ?? null),
      row('memory', formatMemorySize(memory.totalBytes, language)),
      ...drives.map((drive) => [
        words('commands.scan.drive'),
        [drive.deviceName, drive.model, drive.serial, formatDriveSize(drive.sizeBytes, language)]
          .map((part) => part ?? unknown)
          .join(' · '),
      ]),
    ]),
    ...reading.notes.map((note) => `— ${words(`codes.readingNote.${note.code}`, { source: note.source })}`),
    ...knownMachines.map(({ machine }) => words('commands.scan.known', { assetTag: machine.assetTag })),
  ]
}
