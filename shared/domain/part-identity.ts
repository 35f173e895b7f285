import type { DriveFacts } from './drive.ts'
import type { BatteryFacts, CpuFacts, MemoryModuleFacts, MonitorFacts } from './machine-facts.ts'
import type { PartIdentity } from './match-parts.ts'
import { plainProcessorName } from './processor-family.ts'

type Serial = { serial: string | null }

/** Sizes in whole blocks, cylinders or decimal gigabytes differ by less between tools. */
const shareOfSize = 0.02
/** A battery tells its design in watt-hours, or in ampere-hours that are multiplied by a nominal voltage. */
const shareOfDesign = 0.15
/** From this length on a name held in another is the same one: kernels cut models at 16 characters. */
const tellingLength = 12

/** A serial known on both sides decides alone; without it the rest may agree or contradict. */
function bySerial<Part extends Serial>(rest: PartIdentity<Part>): PartIdentity<Part> {
  return {
    isSame: (one, other) => sameSerial(one, other) ?? rest.isSame(one, other),
    canBeSame: (one, other) => sameSerial(one, other) ?? rest.canBeSame(one, other),
  }
}

export const driveIdentity: PartIdentity<DriveFacts> = bySerial({
  isSame: (one, other) =>
    isSameText(one.wwn, other.wwn) || (isSameText(one.model, other.model) && isNear(one.sizeBytes, other.sizeBytes)),
  canBeSame: (one, other) =>
    !isOtherText(one.wwn, other.wwn) &&
    !isOtherName(one.model, other.model) &&
    !isFar(one.sizeBytes, other.sizeBytes, shareOfSize) &&
    !isOther(isUsb(one), isUsb(other)),
})

export const moduleIdentity: PartIdentity<MemoryModuleFacts> = bySerial({
  isSame: (one, other) =>
    isSameText(one.partNumber, other.partNumber) && one.sizeBytes === other.sizeBytes && one.slot === other.slot,
  canBeSame: (one, other) => !isOtherName(one.partNumber, other.partNumber) && !isOther(one.sizeBytes, other.sizeBytes),
})

export const batteryIdentity: PartIdentity<BatteryFacts> = bySerial({
  isSame: (one, other) => isSameText(one.model, other.model) && isSameText(one.name, other.name),
  canBeSame: (one, other) =>
    !isOtherName(one.model, other.model) && !isFar(one.designMilliwattHours, other.designMilliwattHours, shareOfDesign),
})

export const monitorIdentity: PartIdentity<MonitorFacts> = bySerial({
  isSame: (one, other) => isSameText(one.pnpId, other.pnpId) && isSameText(one.productCode, other.productCode),
  canBeSame: (one, other) =>
    !isOtherText(one.pnpId, other.pnpId) &&
    !isOtherText(one.productCode, other.productCode) &&
    !isOtherName(one.model, other.model) &&
    !isOther(one.isBuiltIn, other.isBuiltIn),
})

export const cpuIdentity: PartIdentity<CpuFacts> = {
  isSame: (one, other) => isSameText(plain(one), plain(other)),
  canBeSame: (one, other) => !isOtherText(plain(one), plain(other)),
}

/** `null` when either is not known. */
export function sameSerial(one: Serial, other: Serial): boolean | null {
  if (one.serial === null || other.serial === null) return null
  return folded(one.serial) === folded(other.serial)
}

/** Both known and different, whatever the writing. */
function isOtherText(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && folded(one) !== folded(other)
}

/** As `isOtherText`, where one tool may cut the name or put the maker before it. */
export function isOtherName(one: string | null, other: string | null): boolean {
  if (!isOtherText(one, other)) return false
  const [short, long] = [folded(one ?? ''), folded(other ?? '')].toSorted((a, b) => a.length - b.length)
  return short === undefined || short.length < tellingLength || long?.includes(short) !== true
}

function isSameText(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && folded(one) === folded(other)
}

function isOther<Value>(one: Value | null, other: Value | null): boolean {
  return one !== null && other !== null && one !== other
}

function isFar(one: number | null, other: number | null, share: number): boolean {
  return one !== null && other !== null && Math.abs(one - other) > Math.max(one, other) * share
}

function isNear(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && !isFar(one, other, shareOfSize)
}

function isUsb({ bus }: DriveFacts): boolean | null {
  return bus === null ? null : bus === 'usb'
}

/** "Celeron" or "Pentium" alone, as some firmware says, names no processor. */
function plain({ model }: CpuFacts): string | null {
  return model !== null && /\d/.test(model) ? plainProcessorName(model) : null
}

/** Tools differ in case, blanks, dashes, "0x" and leading zeros. */
function folded(text: string): string {
  return text
    .slice(0, 200)
    .toUpperCase()
    .replace(/^0X/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '')
}
