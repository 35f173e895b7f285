import { createInterface } from 'node:readline/promises'
import type { Translate } from '../../shared/i18n/translator.ts'
import { findChromium } from '../core/system/find-chromium.ts'
import { lookForBenches } from '../web/lan/announce.ts'
import { type BenchCertificate, isSameFingerprint, readBenchCertificate } from '../web/lan/bench-certificate.ts'
import { openAppWindow } from '../web/open-window.ts'
import { hasDisplay } from './choose-shell.ts'
import { knownFingerprintOf, rememberBench } from './known-benches.ts'
import { say, terminalLanguage } from './words.ts'

export type Connection = {
  /** As it was typed; `null` = look for the only bench of the network. */
  address: string | null
  fingerprint: string | null
  dataFolder: string
  words: Translate
}

/** Opens the page of a bench elsewhere in a window of its own, once its certificate is known to be the right one. */
export async function connectToBench({ address, fingerprint, dataFolder, words }: Connection): Promise<number> {
  const bench = address === null ? await onlyBench(words) : benchAddress(address)
  if (bench === null) {
    if (address !== null) say(words('network.client.badAddress', { address }))
    return 2
  }
  const certificate = await readBenchCertificate(bench)
  if (certificate === null) return fail(words('network.client.unreachable', { address: bench.origin }))
  const expected = fingerprint ?? knownFingerprintOf(dataFolder, bench.origin)
  const isRight = await isAccepted(bench, certificate, expected, words)
  if (!isRight) return fail(words('network.client.refused'))
  rememberBench(dataFolder, bench.origin, certificate.fingerprint)
  return openBench(bench, certificate, dataFolder, words)
}

/** `null` unless it is the address of a bench and nothing more. "192.168.1.20:7118" is one too. */
export function benchAddress(typed: string): URL | null {
  const text = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && url.username === '' && url.password === '' && url.pathname === '/'
  return isPlain && url.protocol === 'https:' && url.hash === '' ? new URL(url.origin) : null
}

async function onlyBench(words: Translate): Promise<URL | null> {
  const seen = await lookForBenches(null)
  const [only] = seen
  if (only !== undefined && seen.length === 1) return new URL(only.address)
  say(words(seen.length === 0 ? 'network.client.noneSeen' : 'network.client.severalSeen'))
  for (const { name, address } of seen) say(`  ${address}  ${name}`)
  return null
}

/** Known or told beforehand, it must be that one; otherwise a person compares it with what the bench shows. */
async function isAccepted(
  bench: URL,
  { fingerprint }: BenchCertificate,
  expected: string | null,
  words: Translate,
): Promise<boolean> {
  if (expected !== null) {
    if (!isSameFingerprint(expected, fingerprint)) say(words('network.client.changed', { address: bench.origin }))
    return isSameFingerprint(expected, fingerprint)
  }
  say(words('network.client.compare', { address: bench.origin, fingerprint }))
  if (!process.stdin.isTTY) {
    say(words('network.client.giveFingerprint', { fingerprint }))
    return false
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question(words('network.client.ask'))
  lines.close()
  return /^\s*[oy]/i.test(answer)
}

async function openBench(
  bench: URL,
  { keyHash }: BenchCertificate,
  dataFolder: string,
  words: Translate,
): Promise<number> {
  const browser = findChromium()
  if (browser === null || !hasDisplay(process.platform, process.env)) {
    say(words('network.client.openYourself', { address: bench.origin }))
    return 0
  }
  const window = openAppWindow({
    browser,
    address: bench.href,
    dataFolder,
    language: terminalLanguage(process.env, process.platform),
    isRoot: process.platform === 'linux' && process.getuid?.() === 0,
    trustedKeyHash: keyHash,
  })
  say(words('network.client.opened', { address: bench.origin }))
  const { promise, resolve } = Promise.withResolvers<number>()
  window.once('error', () => resolve(fail(words('network.client.openYourself', { address: bench.origin }))))
  window.once('exit', () => resolve(0))
  return promise
}

function fail(sentence: string): number {
  say(sentence)
  return 1
}
