import { writeFile } from 'node:fs/promises'
import { isDefinedError, safe } from '@orpc/client'
import type { CertificateRefusal } from '../../../shared/contract/documents.contract.ts'
import type { IssuedDocument } from '../../../shared/domain/document.ts'
import { type Translate, translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { type Client, withOperator } from '../with-core.ts'
import type { Command } from './command.ts'
import { findMachineId } from './find-machine.ts'

type Issue = (client: Client, machineId: string, options: Options) => Promise<IssuedDocument | string[]>

/** Issues the label of a machine and writes its PDF. */
export const labelCommand: Command = {
  name: 'label',
  run: (options, words) =>
    issue(options, words, (client, machineId) =>
      client.documents.issueLabel({ machineId, language: options.language }),
    ),
}

/** Issues the erasure certificate of a machine, or says drive by drive why there is none. */
export const certificateCommand: Command = {
  name: 'certificate',
  run: (options, words) => issue(options, words, issueCertificate),
}

async function issue(options: Options, [tag]: readonly string[], issueOne: Issue): Promise<number> {
  const words = translator(options.language)
  if (tag === undefined) {
    say(words('commands.tagNeeded'))
    return exitCodes.usage
  }
  return withOperator(options, async (client) => {
    const machineId = await findMachineId(client, tag)
    if (machineId === null) return refuse([words('commands.noSuchMachine', { tag })])
    const issued = await issueOne(client, machineId, options)
    if (Array.isArray(issued)) return refuse(issued)
    const file = await client.documents.file({ documentId: issued.id })
    const path = options.out ?? issued.fileName
    await writeFile(path, new Uint8Array(await file.arrayBuffer()))
    printResult(options, { ...issued, path }, () => [path])
    return exitCodes.ok
  })
}

async function issueCertificate(client: Client, machineId: string, { language }: Options) {
  const [error, document] = await safe(client.documents.issueCertificate({ machineId, language }))
  if (error === null) return document
  if (!isDefinedError(error) || error.code !== 'REFUSED') throw error
  const words = translator(language)
  return error.data.refusals.map((refusal) => refusalSentence(refusal, words))
}

function refusalSentence(refusal: CertificateRefusal, words: Translate): string {
  if (refusal.code !== 'DRIVE_NOT_ERASED') {
    return words(`codes.certificateRefusal.${refusal.code}`, { ...refusal })
  }
  const status = words(`codes.erasureStatus.${refusal.status ?? 'UNKNOWN'}`)
  return words('codes.certificateRefusal.DRIVE_NOT_ERASED', { driveName: refusal.driveName, status })
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of sentences) say(sentence)
  return exitCodes.refused
}
