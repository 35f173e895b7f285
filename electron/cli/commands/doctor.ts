import type { DoctorCheck } from '../../../shared/contract/system.contract.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { exitCodes } from '../exit-codes.ts'
import { columns, printResult } from '../print.ts'
import { withCore } from '../with-core.ts'
import type { Command } from './command.ts'

/** Says whether this bench has what it needs; fails only on what stops the work. */
export const doctorCommand: Command = {
  name: 'doctor',
  async run(options) {
    const report = await withCore(options, (client) => client.system.doctor())
    const words = translator(options.language)
    const line = ({ code, state, found }: DoctorCheck) => [
      words(`codes.checkState.${state}`),
      words(`codes.doctor.${code}`),
      found ?? '',
    ]
    const mending = report.checks.filter(({ state }) => state !== 'ok')
    const mend = ({ code }: DoctorCheck) => `  ${words(`codes.doctor.${code}`)} – ${words(`codes.doctorMend.${code}`)}`
    printResult(options, report, () => [...columns(report.checks.map(line)), '', ...mending.map(mend)])
    return report.checks.some(({ state }) => state === 'failed') ? exitCodes.error : exitCodes.ok
  },
}
