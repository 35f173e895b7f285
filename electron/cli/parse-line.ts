import { parseArgs } from 'node:util'
import type { Language } from '../../shared/domain/document.ts'
import { languageOf } from '../../shared/i18n/language-of.ts'
import { defaultDataFolder } from '../core/data-folder.ts'

export type Options = {
  isJson: boolean
  dataFolder: string
  language: Language
  operatorName: string | null
  port: number | null
  /** What of the network was asked for, as it was written. */
  lanArguments: readonly string[]
  out: string | null
  machine: string | null
  intake: string | null
  drive: string | null
  device: string | null
  reason: string | null
  isEvery: boolean
  serial: string | null
  level: string | null
  method: string | null
  verify: string | null
  resume: string | null
  isTraining: boolean
  trust: readonly string[]
  /** Of an export. */
  format: string | null
  /** Which end to believe where a bench and its home contradict each other. */
  take: string | null
}

export type Line =
  | { kind: 'command'; name: string; words: string[]; options: Options; language: Language }
  | { kind: 'help'; language: Language }
  | { kind: 'wrong'; problem: string; language: Language }

const known = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
  lang: { type: 'string' },
  operator: { type: 'string' },
  port: { type: 'string' },
  lan: { type: 'boolean' },
  'lan-address': { type: 'string' },
  'lan-port': { type: 'string' },
  out: { type: 'string', short: 'o' },
  machine: { type: 'string' },
  intake: { type: 'string' },
  drive: { type: 'string' },
  device: { type: 'string' },
  reason: { type: 'string' },
  all: { type: 'boolean' },
  serial: { type: 'string' },
  level: { type: 'string' },
  method: { type: 'string' },
  verify: { type: 'string' },
  resume: { type: 'string' },
  training: { type: 'boolean' },
  trust: { type: 'string', multiple: true },
  format: { type: 'string' },
  take: { type: 'string' },
} as const

export function parseLine(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): Line {
  const fallback = languageHere(undefined, environment)
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: known, allowPositionals: true })
    const language = languageHere(values.lang, environment)
    const [name, ...words] = positionals
    if (values.help === true || name === undefined || name === 'help') return { kind: 'help', language }
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
      return { kind: 'wrong', problem: `--port ${values.port}`, language }
    }
    const options: Options = {
      isJson: values.json === true,
      dataFolder: values.data ?? environment.ETABLI_DATA ?? defaultDataFolder(),
      language,
      operatorName: values.operator ?? null,
      port,
      lanArguments: lanArguments(values),
      out: values.out ?? null,
      machine: values.machine ?? null,
      intake: values.intake ?? null,
      drive: values.drive ?? null,
      device: values.device ?? null,
      reason: values.reason ?? null,
      isEvery: values.all === true,
      serial: values.serial ?? null,
      level: values.level ?? null,
      method: values.method ?? null,
      verify: values.verify ?? null,
      resume: values.resume ?? null,
      isTraining: values.training === true,
      trust: values.trust ?? [],
      format: values.format ?? null,
      take: values.take ?? null,
    }
    return { kind: 'command', name, words, options, language }
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : String(error), language: fallback }
  }
}

function lanArguments(values: { lan?: boolean; 'lan-address'?: string; 'lan-port'?: string }): string[] {
  const { lan, 'lan-address': address, 'lan-port': port } = values
  return [
    ...(lan === true ? ['--lan'] : []),
    ...(address === undefined ? [] : ['--lan-address', address]),
    ...(port === undefined ? [] : ['--lan-port', port]),
  ]
}

function languageHere(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return languageOf(asked ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '')
}
