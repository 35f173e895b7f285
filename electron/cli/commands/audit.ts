import type { AuditReport } from '../../../shared/contract/system.contract.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Options } from '../parse-line.ts'
import { printResult, say } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'

/** `etabli audit verify [HASH]`: every entry of the log of changes, and whether it still holds the one printed on a paper. */
export const auditCommand: Command = {
  name: 'audit',
  async run(options, [verb, hash]) {
    if (verb !== 'verify') {
      say(translator(options.language)('audit.usage'))
      return exitCodes.usage
    }
    const asked = hash?.replace(/\s/g, '').toLowerCase() ?? null
    const report = await withCore(options, (client) => client.system.audit({ hash: asked }))
    printResult(options, report, () => lines(report, asked, options))
    const isKnown = asked === null || report.knownAt !== null
    const isWhole = [report, ...report.benches].every(({ breaks }) => breaks.length === 0)
    return isWhole && isKnown ? exitCodes.ok : exitCodes.verificationFailed
  },
}

function lines(
  { entryCount, headHash, breaks, benches, knownAt }: AuditReport,
  asked: string | null,
  options: Options,
): string[] {
  const words = translator(options.language)
  return [
    breaks.length === 0
      ? words('audit.whole', { count: entryCount, hash: headHash })
      : words('audit.broken', { count: breaks.length }),
    ...breaks.map(({ sequence, problem }) => `  ${words(`audit.problem.${problem}`, { sequence })}`),
    ...benches.flatMap(({ name, breaks: found, entryCount: count, headHash: hash }) => [
      found.length === 0
        ? words('offline.audit.whole', { name, count, hash })
        : words('offline.audit.broken', { name, count: found.length }),
      ...found.map(({ sequence, problem }) => `  ${words(`audit.problem.${problem}`, { sequence })}`),
    ]),
    ...(asked === null
      ? []
      : [knownAt === null ? words('audit.unknownHash') : words('audit.knownHash', { sequence: knownAt })]),
  ]
}
