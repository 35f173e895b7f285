import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type KnownIssuer, readIssuerFile } from '../../../shared/domain/proof/known-issuer.ts'
import type { ProofVerdict, Verification } from '../../../shared/domain/proof/verification.ts'
import { proof as english } from '../../../shared/i18n/en/proof.ts'
import { proof as french } from '../../../shared/i18n/fr/proof.ts'
import { proofReport } from '../../../shared/i18n/proof-sentences.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { verifyHere } from '../../core/proof/verify-here.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'

/** Worst first: of several files the worst decides what the command answers. */
const codeOf: Record<ProofVerdict, number> = {
  ALTERED: exitCodes.verificationFailed,
  NOT_A_PROOF: exitCodes.refused,
  UNKNOWN_ISSUER: exitCodes.unknownIssuer,
  VALID: exitCodes.ok,
}
const worstFirst: readonly ProofVerdict[] = ['ALTERED', 'NOT_A_PROOF', 'UNKNOWN_ISSUER', 'VALID']

/**
 * Checks papers, records and archives without any network. Known are the keys of the workshop of this bench, when there
 * is one, and of the issuer files that --trust names.
 */
export const verifyCommand: Command = {
  name: 'verify',
  async run(options, paths) {
    if (paths.length === 0) {
      say(translator(options.language)('commands.verify.fileNeeded'))
      return exitCodes.usage
    }
    const known = await knownIssuers(options)
    if (known === null) return exitCodes.usage
    const results: { file: string; verification: Verification }[] = []
    for (const path of paths) {
      results.push({ file: path, verification: await verifyHere(await readFile(path), basename(path), known) })
    }
    const shown = results.map(({ file, verification }) => ({ file, ...verification }))
    printResult(options, shown, () => results.flatMap(({ file, verification }) => lines(file, verification, options)))
    const worst = worstFirst.find((verdict) => results.some(({ verification }) => verification.verdict === verdict))
    return codeOf[worst ?? 'VALID']
  },
}

/** `null` after having said which file names no issuer. */
async function knownIssuers(options: Options): Promise<KnownIssuer[] | null> {
  // To check a paper makes no workshop where there is none.
  const isWorkshop = existsSync(join(options.dataFolder, 'etabli.sqlite'))
  const known = isWorkshop ? [await withCore(options, async (client) => (await client.proof.identity()).issuer)] : []
  for (const path of options.trust) {
    const issuer = readIssuerFile(await readFile(path))
    if (issuer === null) {
      say(translator(options.language)('commands.verify.notAnIssuer', { path }))
      return null
    }
    known.push(issuer)
  }
  return known
}

function lines(file: string, verification: Verification, { language }: Options): string[] {
  const { headline, sentences, factsTitle, facts } = proofReport(verification, language === 'fr' ? french : english)
  const width = Math.max(0, ...facts.map(({ label }) => label.length))
  return [
    `${file} — ${headline}`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(facts.length === 0 ? [] : [`  ${factsTitle}`]),
    ...facts.map(({ label, value }) => `    ${label.padEnd(width)}  ${value}`),
    '',
  ]
}
