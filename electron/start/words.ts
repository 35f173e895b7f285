import { languageOf } from '../../shared/i18n/language-of.ts'
import { type Translate, translator } from '../../shared/i18n/translator.ts'

/** In the language of the terminal. */
export function terminalWords(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Translate {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const tag = [LC_ALL, LC_MESSAGES, LANG].find(Boolean)
  // Windows and macOS say their language to programs only, not in the environment.
  const own = platform === 'linux' ? 'fr' : Intl.DateTimeFormat().resolvedOptions().locale
  return translator(languageOf(tag ?? own))
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
