import { createInterface } from 'node:readline/promises'
import { isDefinedError, safe } from '@orpc/client'
import type { NoEraseRights, PlannedErasure } from '../../../shared/contract/erasing.contract.ts'
import { drivesOwnSerial } from '../../../shared/domain/erasing/erase-blockers.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { say } from '../print.ts'
import { type Client, withOperator } from '../with-core.ts'
import type { Command } from './command.ts'
import { type EraseChoices, eraseChoices } from './erase-options.ts'
import { blockerLines, driveTitle } from './erase-words.ts'
import { followErasure } from './follow-erasure.ts'

/** Erases one drive, reads it back and judges it; or takes up a job that was interrupted. */
export const eraseCommand: Command = {
  name: 'erase',
  async run(options, [drive]) {
    const words = translator(options.language)
    const choices = eraseChoices(options)
    if ('option' in choices) return refuse(exitCodes.usage, words('commands.erase.wrongOption', choices))
    if (options.resume !== null) return withOperator(options, (client) => resume(client, options, words))
    if (drive === undefined) return refuse(exitCodes.usage, words('commands.erase.driveNeeded'))
    return withOperator(options, (client) => start(client, drive, choices, options))
  },
}

async function start(client: Client, drive: string, choices: EraseChoices, options: Options): Promise<number> {
  const words = translator(options.language)
  const { isTraining } = options
  const devicePath = drive.startsWith('/') ? drive : `/dev/${drive}`
  const [error, plan] = await safe(client.erasing.plan({ devicePath, isTraining, ...choices }))
  if (isDefinedError(error) && error.code === 'NOT_FOUND')
    return refuse(exitCodes.refused, words('commands.erase.noDrive', { drive }))
  if (isDefinedError(error) && error.code === 'NO_TECHNIQUE')
    return refuse(exitCodes.refused, words('commands.erase.noTechnique'))
  if (error !== null) throw error
  if (plan.blockers.length > 0)
    return refuse(exitCodes.refused, words('commands.erase.refused'), ...blockerLines(plan.blockers, words))
  sayPlan(plan, words)
  const typedSerial = await typed(plan, options, words)
  return confirm(client, { planId: plan.planId, typedSerial, acceptance: options.reason }, options, plan)
}

function sayPlan({ state, option, verification }: PlannedErasure, words: Translate): void {
  say(driveTitle(state, words))
  const technique = words(`erasing.technique.${option.technique}`)
  const level = words(`erasing.level.${option.level}`)
  say(
    words('commands.erase.plan', {
      technique,
      level,
      verification: words(`erasing.verification.${verification.kind}`),
    }),
  )
  for (const command of option.commands) say(`  ${command.join(' ')}`)
}

/** `--serial` is taken only when it is exact: otherwise a person types it, with the drive in hand. */
async function typed({ state }: PlannedErasure, { serial }: Options, words: Translate): Promise<string> {
  if (serial !== null && serial === drivesOwnSerial(state)) return serial
  if (!process.stdin.isTTY) return serial ?? ' '
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await prompt.question(
      words('commands.erase.typeSerial', { model: state.facts.model ?? words('units.unknown') }),
    )
  } finally {
    prompt.close()
  }
}

type Confirmation = { planId: string; typedSerial: string; acceptance: string | null }

async function confirm(
  client: Client,
  confirmation: Confirmation,
  options: Options,
  plan: PlannedErasure,
): Promise<number> {
  const words = translator(options.language)
  const [error, job] = await safe(client.erasing.confirm(confirmation))
  if (error === null) {
    say(words('commands.erase.started', { jobId: job.id }))
    return followErasure(client, job, options)
  }
  if (!isDefinedError(error)) throw error
  if (error.code === 'BELOW_POLICY') {
    const level = words(`erasing.level.${plan.policy.minimumLevel}`)
    return refuse(exitCodes.refused, words('commands.erase.belowPolicy', { level }))
  }
  return refuseStart(error, words)
}

async function resume(client: Client, options: Options, words: Translate): Promise<number> {
  const jobId = options.resume ?? ''
  const isId = /^[0-9A-HJKMNP-TV-Z]{26}$/.test(jobId)
  const jobs = isId ? await client.erasing.jobs() : []
  const job = jobs.find(({ id, state }) => id === jobId && state === 'interrupted')
  if (job === undefined) return refuse(exitCodes.refused, words('commands.erase.noJob', { jobId }))
  const typedSerial = options.serial ?? ' '
  const [error, running] = await safe(client.erasing.resume({ jobId, typedSerial }))
  if (error === null) return followErasure(client, running, options)
  if (!isDefinedError(error)) throw error
  return refuseStart(error, words)
}

type StartError = { code: string; data?: unknown }

function refuseStart(error: StartError, words: Translate): number {
  if (error.code === 'REFUSED') {
    const { blockers } = error.data as { blockers: PlannedErasure['blockers'] }
    return refuse(exitCodes.refused, words('commands.erase.refused'), ...blockerLines(blockers, words))
  }
  if (error.code === 'NO_RIGHTS') {
    const { rights } = error.data as { rights: NoEraseRights }
    return refuse(exitCodes.refused, words(`erasing.rights.${rights}`), words(`erasing.rightsDo.${rights}`))
  }
  throw error
}

function refuse(code: number, ...sentences: string[]): number {
  for (const sentence of sentences) say(sentence)
  return code
}
