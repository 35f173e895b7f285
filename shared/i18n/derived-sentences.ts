import type { BatteryHealth } from '../domain/battery.ts'
import type { Language } from '../domain/document.ts'
import type { ApproximateYear } from '../domain/machine-age.ts'
import type { MachineWarning } from '../domain/machine-warnings.ts'
import { type MachineUse, machineUses, type Suitability, type SuitabilityReason } from '../domain/suitability.ts'
import type { Windows11Ability, Windows11Condition } from '../domain/windows-11.ts'
import { formatDriveSize, formatMemorySize, formatPercent } from './format.ts'
import { translator } from './translator.ts'

/** "Windows 11 : non — le processeur n’est pas dans la liste de Microsoft ; TPM 2.0 absent ou désactivé." */
export function windows11Sentence(ability: Windows11Ability, language: Language): string {
  const words = translator(language)
  const { verdict, failing, unknown, isSecureBootEnabled } = ability
  if (verdict === 'able')
    return words(isSecureBootEnabled === false ? 'derived.windows11.ableSecureBootOff' : 'derived.windows11.able')
  const reasons =
    verdict === 'unable'
      ? toldOnce(failing).map((condition) => words(`derived.windows11Failing.${condition}`))
      : toldOnce(unknown).map((condition) => words(`derived.windows11Unknown.${condition}`))
  return words(`derived.windows11.${verdict}`, { reasons: reasons.join(words('derived.between')) })
}

/** Without UEFI there is no Secure Boot: one reason says it. */
function toldOnce(conditions: readonly Windows11Condition[]): Windows11Condition[] {
  return conditions.filter((condition) => condition !== 'SECURE_BOOT' || !conditions.includes('UEFI'))
}

/** "Convient pour : bureautique, web." */
export function usesSentence({ uses }: Suitability, language: Language): string {
  const words = translator(language)
  if (uses.length === 0) return words('derived.uses.unknown')
  const offered = uses.filter((use) => use !== 'none')
  if (offered.length === 0) return words('derived.uses.none')
  return words('derived.uses.some', { uses: offered.map((use) => words(`derived.use.${use}`)).join(', ') })
}

/** One sentence for each use that is not offered: "École : pas de caméra ; réseau non lu." */
export function missingUseSentences({ reasons }: Suitability, language: Language): string[] {
  const words = translator(language)
  return machineUses.flatMap((use) => {
    const told = reasons.filter((reason) => reason.use === use).map((reason) => reasonWords(reason, language))
    if (told.length === 0) return []
    return [
      words('derived.uses.missing', { use: titleOfUse(use, language), reasons: told.join(words('derived.between')) }),
    ]
  })
}

function titleOfUse(use: MachineUse, language: Language): string {
  return translator(language)(`derived.useTitle.${use}`)
}

function reasonWords(reason: SuitabilityReason, language: Language): string {
  const words = translator(language)
  switch (reason.code) {
    case 'CORES_FEW':
      return words('derived.useReason.CORES_FEW', { found: reason.found, needed: reason.needed })
    case 'MEMORY_SHORT':
      return words('derived.useReason.MEMORY_SHORT', {
        found: formatMemorySize(reason.foundBytes, language),
        needed: formatMemorySize(reason.neededBytes, language),
      })
    case 'STORAGE_SHORT':
      return words('derived.useReason.STORAGE_SHORT', {
        found: formatDriveSize(reason.foundBytes, language),
        needed: formatDriveSize(reason.neededBytes, language),
      })
    case 'NOT_KNOWN':
      return words(`derived.usePart.${reason.part}`)
    default:
      return words(`derived.useReason.${reason.code}`)
  }
}

export function yearSentence({ year, from }: ApproximateYear, language: Language): string {
  return translator(language)(`derived.year.${from}`, { year: String(year) })
}

/** `number` tells several batteries apart; `null` for the only one. */
export function batterySentence(health: BatteryHealth, number: number | null, language: Language): string {
  const words = translator(language)
  const battery = number === null ? words('derived.batteryName') : words('derived.batteryNumber', { number })
  if (health.percent === null) return words('derived.battery.unknown', { battery })
  const percent = formatPercent(Math.min(health.percent, 100), language)
  return words(`derived.battery.${health.verdict}`, { battery, percent })
}

export function warningSentence(warning: MachineWarning, language: Language): string {
  const words = translator(language)
  switch (warning.code) {
    case 'SUSPICIOUS_SERIAL':
      return words('derived.warning.SUSPICIOUS_SERIAL', { serial: warning.serial, tags: warning.assetTags.join(', ') })
    case 'SERIAL_FROM_FALLBACK':
      return words('derived.warning.SERIAL_FROM_FALLBACK', { source: words(`codes.serialSource.${warning.source}`) })
    case 'NO_SERIAL':
      return words('derived.warning.NO_SERIAL')
  }
}
