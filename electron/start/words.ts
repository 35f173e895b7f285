import type { Language } from '../../shared/domain/document.ts'
import { languageOf } from '../../shared/i18n/language-of.ts'
import { type Translate, translator } from '../../shared/i18n/translator.ts'

export function terminalWords(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Translate {
  return translator(terminalLanguage(environment, platform))
}

export function terminalLanguage(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const tag = [LC_ALL, LC_MESSAGES, LANG].find(Boolean)
  // Windows and macOS say their language to programs only, not in the environment.
  const own = platform === 'linux' ? 'fr' : Intl.DateTimeFormat().resolvedOptions().locale
  return languageOf(tag ?? own)
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
