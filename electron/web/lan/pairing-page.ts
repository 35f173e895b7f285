import { createHash } from 'node:crypto'
import type { Language } from '../../../shared/domain/document.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { pairingStyle } from './pairing-style.ts'

type PairingProblem = 'WRONG_CODE' | 'TOO_MANY_GUESSES' | 'NAME_NEEDED' | 'NAME_TAKEN' | 'STORAGE_FULL'
/** The name is asked once the code is known to be a bench's. */
export type PairingForm = { asks: 'code' | 'name'; code: string; name: string; problem: PairingProblem | null }

/** All that a browser gets before it was let in: no script, nothing of the workshop, and a form that goes nowhere else. */
export const pairingPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pairingStyle).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function pairingPage(form: PairingForm, language: Language): string {
  const t = translator(language)
  const { asks, code, name, problem } = form
  // A code that came with the address needs one key more; one that was refused is to be typed over.
  const isReady = asks === 'code' && code !== '' && problem === null
  const isShown = problem !== null && !(problem === 'NAME_NEEDED' && name === '' && asks === 'name')
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(t('network.pair.title'))} — Établi</title>
<style>${pairingStyle}</style>
<main>
<p class="product">Établi</p>
<h1>${escaped(t('network.pair.title'))}</h1>
${isShown ? `<p class="problem" role="alert">${escaped(problemWords(problem, t))}</p>` : ''}
<form method="post" action="/pair" autocomplete="off">
${asks === 'code' ? codeField(code, t, isReady) : nameField(code, name, t)}
<button type="submit"${isReady ? ' autofocus' : ''}>${escaped(t('network.pair.go'))}</button>
</form>
</main>
</html>
`
}

type Translate = ReturnType<typeof translator>

/** A full drive is said in the words of every other page. */
function problemWords(problem: PairingProblem, t: Translate): string {
  return problem === 'STORAGE_FULL' ? t('screens.errors.STORAGE_FULL') : t(`network.pair.${problem}`)
}

function codeField(code: string, t: Translate, isReady: boolean): string {
  const hint = escaped(t('network.pair.codeHint'))
  return `<label for="code">${escaped(t('network.pair.code'))}</label>
<input id="code" name="code" class="code" value="${escaped(code)}" maxlength="20" required autocapitalize="none" autocorrect="off" spellcheck="false" aria-describedby="hint"${isReady ? '' : ' autofocus'}>
<p id="hint">${hint}</p>`
}

function nameField(code: string, name: string, t: Translate): string {
  return `<input type="hidden" name="code" value="${escaped(code)}">
<label for="name">${escaped(t('network.pair.benchName'))}</label>
<input id="name" name="name" value="${escaped(name)}" maxlength="60" required autofocus aria-describedby="hint">
<p id="hint">${escaped(t('network.pair.benchNameHint'))}</p>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
