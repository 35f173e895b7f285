import { isDefinedError, safe } from '@orpc/client'
import type { ImportExamination, ImportedMachine, ImportProblem } from '../../../shared/contract/imports.contract.ts'
import { machineTitle } from '../../../shared/domain/machine.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import type { Client } from '../with-core.ts'
import { findMachineId } from './find-machine.ts'

type Target = { kind: 'machine'; machineId: string } | { kind: 'intake'; intakeId: string }

/** Prints the machines that the files tell of, and keeps them where the line says so. */
export async function importMachines(
  client: Client,
  { machines, problems }: ImportExamination,
  options: Options,
): Promise<number> {
  const words = translator(options.language)
  sayProblems(problems, words)
  const target = await targetOf(client, machines, options, words)
  const keptTags = target === null ? [] : await keepAll(client, machines, target, words)
  const readings = machines.map(({ preview, fileNames, line }) => ({ fileNames, line, reading: preview.reading }))
  printResult(options, { readings, problems, keptTags }, () => [
    ...machines.map((machine) => lineOf(machine, words)),
    ...keptTags.map((tag) => words('imports.cli.kept', { tag })),
  ])
  if (target === null && machines.length > 0) say(words('imports.cli.howToKeep'))
  return keptTags.length > 0 && keptTags.length === machines.length ? exitCodes.ok : exitCodes.refused
}

export function sayProblems(problems: readonly ImportProblem[], words: Translate): void {
  for (const { fileName, line, code } of problems) {
    const place = line === null ? fileName : words('imports.lineOf', { fileName, line })
    say(words('imports.cli.notTaken', { place, reason: words(`imports.problem.${code}`) }))
  }
}

function lineOf({ preview, fileNames, line }: ImportedMachine, words: Translate): string {
  const { identity, chassis, drives } = preview.reading.facts
  const title = machineTitle(identity.manufacturer, identity.model) ?? words('imports.unnamed')
  const kind = chassis.kind === null ? words('units.unknown') : words(`codes.machineKind.${chassis.kind}`)
  const from = line === null ? fileNames.join(', ') : words('imports.lineOf', { fileName: fileNames[0] ?? '', line })
  const serial = identity.serial ?? words('imports.noSerial')
  return [title, serial, kind, words('imports.driveCount', { count: drives.length }), from].join(' · ')
}

/** `null` when the line names no place for the machines, or none that fits them; then it was said why. */
async function targetOf(
  client: Client,
  machines: readonly ImportedMachine[],
  { machine, intake }: Options,
  words: Translate,
): Promise<Target | null> {
  if (machine !== null) {
    if (machines.length > 1) {
      say(words('imports.cli.oneMachineOnly'))
      return null
    }
    const machineId = await findMachineId(client, machine)
    if (machineId === null) say(words('commands.noSuchMachine', { tag: machine }))
    return machineId === null ? null : { kind: 'machine', machineId }
  }
  if (intake === null) return null
  const intakes = await client.intakes.list()
  const [latest] = intakes.toSorted((one, other) => other.receivedOn.localeCompare(one.receivedOn))
  const meant = intake === 'latest' ? latest : intakes.find(({ id }) => id === intake)
  if (meant === undefined) say(words('imports.cli.noSuchIntake', { intake }))
  return meant === undefined ? null : { kind: 'intake', intakeId: meant.id }
}

async function keepAll(
  client: Client,
  machines: readonly ImportedMachine[],
  target: Target,
  words: Translate,
): Promise<string[]> {
  const tags: string[] = []
  for (const { preview } of machines) {
    const [error, page] = await safe(client.readings.keep({ previewId: preview.previewId, target }))
    if (error === null) tags.push(page.machine.assetTag)
    else if (isDefinedError(error)) say(words('imports.cli.notKept'))
    else throw error
  }
  return tags
}
