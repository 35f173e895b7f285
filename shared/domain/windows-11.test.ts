import { describe, expect, it } from 'vitest'
import data from '../../resources/windows-11/processors.json' with { type: 'json' }
import { aDrive } from '../../test/builders/reading.ts'
import { aCpu, aModule, aPanel, aWholeMachine } from '../../test/builders/whole-machine.ts'
import { emptyMachineFacts } from './empty-machine-facts.ts'
import type { MachineFacts } from './machine-facts.ts'
import { type Windows11Ability, windows11Ability } from './windows-11.ts'

const gibibyte = 2 ** 30

function ability(overrides: Partial<MachineFacts> = {}): Windows11Ability {
  return windows11Ability(aWholeMachine(overrides), data.families)
}

function listing(model: string): boolean | null {
  const { failing, unknown } = ability({ cpus: [aCpu({ model })] })
  return unknown.includes('CPU_LIST') ? null : !failing.includes('CPU_LIST')
}

const listed = `Core i5-8350U|11th Gen Intel Core i5-1135G7|12th Gen Intel Core i5-1235U|13th Gen Intel Core i7-13700H
Core i3-8100|Core i3-8145UE|Core i5-8250U|Core i5-8210Y|Core i7-8086K|Core i7-8809G|Core i9-8950HK|Core m3-8100Y
Core i3-9100F|Core i5-9400T|Core i7-9850HL|Core i9-9900KS|Core i9-9980XE|Core i7-9800X|Core i7-7820HQ|Core i7-7800X
Core i9-7980XE|Core i3-1005G1|Core i5-1035G7|Core i7-1068NG7|Core i5-10210U|Core i5-10310Y|Core i9-10900TE
Core i9-10980XE|Core i5-10500TE|Core i3-L13G4|Core i7-1185GRE|Core i3-1115G4E|Core i7-11390H|Core i9-11980HK
Core i5-12600KF|Core i7-1255U|Core i3-N305|Core Ultra 7 155H|Core Ultra 5 125U|Core 5 120U|N100|Celeron 3867U
Celeron 4305UE|Celeron G4932E|Celeron G5905T|Celeron J4005|Celeron J4125|Celeron N4000|Celeron N4120|Celeron N4500
Celeron N5105|Celeron 6305|Pentium Gold G5400|Pentium Gold G6405T|Pentium Gold 4425Y|Pentium 4417U|Pentium 5405U
Pentium Silver J5005|Pentium Silver N6000|Pentium Gold 7505|Atom x6425RE|Xeon E-2176M|Xeon E-2278GEL|Xeon W-1290TE
Xeon W-2133|Xeon W-3275M|Xeon W-10885M|Xeon Silver 4210R|Xeon Gold 6130|Xeon Gold 6258R|Xeon Platinum 8280L
Ryzen 3 2300X|Ryzen 5 2600 Six-Core|Ryzen 7 PRO 2700X|Ryzen 7 2700X Eight-Core|Ryzen 3 3200G with Radeon Vega Graphics
Ryzen 5 3500U with Radeon Vega Mobile Gfx|Ryzen 5 PRO 3500U|Ryzen 5 3600XT|Ryzen 9 3950X 16-Core|Ryzen 3 3250U
Ryzen 7 PRO 4750U with Radeon Graphics|Ryzen 5 5600X|Ryzen 7 5800X3D|Ryzen 9 6980HX|Ryzen 5 7520U|Ryzen 7 7840U
Ryzen Threadripper 2990WX 32-Core|Ryzen Threadripper PRO 3945WX|Athlon 3000G|Athlon Silver 3050U|Athlon Gold PRO 3150G
3020e with Radeon Graphics|EPYC 7302P 16-Core|EPYC 74F3|EPYC 7H12|Snapdragon 850|Snapdragon 7c|Microsoft SQ1`

const notListed = `Core i5-7200U|Core i7-7700HQ|Core i7-7820HK|Core i5-7640X|Core i5-7Y54|Core m3-6Y30|Core M-5Y10c
Core i5-6500|Core i7-6820HQ|Core i5-5300U|Core i5-4310M|Core i7-4790|Core i5-3320M|Core i5-2520M|Core i7-2600
Core i5 M 520|Core i5 650|Core i7 Q 720|Core i7 X 980|Core i7-3960X|Core2 Duo P8600|Core2 Quad Q8400|Core 2 Duo E8400
Core Duo T2400|Celeron N3350|Celeron J3455|Celeron N2840|Celeron 3965U|Celeron 1007U|Celeron 847|Celeron G3930
Celeron G1610|Celeron M 520|Pentium N4200|Pentium G4560|Pentium G630|Pentium 4415U|Pentium Dual-Core E5400
Pentium 4|Pentium B980|Pentium 2020M|Atom N270|Atom x5-Z8350|Atom Z3735F|Atom D525|Xeon E5-2620 v4|Xeon E3-1230 v6
Xeon E3-1505M v5|Xeon E31245|Xeon X5650|Xeon W3520|Xeon 5160|Ryzen 3 1200 Quad-Core|Ryzen 5 1600 Six-Core
Ryzen 7 1700 Eight-Core|Ryzen 3 2200G with Radeon Vega Graphics|Ryzen 5 2400GE|Ryzen 5 2500U with Radeon Vega Mobile Gfx
Ryzen 7 PRO 2700U|Ryzen 7 2800H|Ryzen Threadripper 1950X 16-Core|Athlon 200GE|EPYC 7351P|A10-6800K APU with Radeon HD
A9-9400 RADEON R5, 5 COMPUTE CORES 2C+3G|PRO A10-8770 R7, 10 COMPUTE CORES 4C+6G|E-350|E1-6010 APU|C-60 APU|FX-8350
Phenom II X4 925|Athlon II X2 250|Athlon 64 X2 Dual Core 5200+|AthlonX2 DualCore QL-64|Quad-Core AMD Opteron 2376
Sempron LE-1250|Turion X2 Mobile TL-60|Apple M1|Nano U2250`

const uncovered = `Celeron|Core i3-8121U|Ryzen 3 3300X|Ryzen 5 3500X|Core i9-10910|Core i5-1030NG7|Kryo V2|ARMv7 rev 4 (v7l)
QEMU Virtual|Cortex-A72|Core i5|Core Ultra X7 358H|${'Core i5-8350U '.repeat(5000)}`

function names(text: string): string[] {
  return text.split(/[|\n]/)
}

describe('windows11Ability', () => {
  it('says yes to a machine of which every condition is seen to hold', () => {
    expect(ability()).toEqual({ verdict: 'able', failing: [], unknown: [], isSecureBootEnabled: true })
  })

  it.each(names(listed))('knows that %s is listed', (model) => {
    expect(listing(model)).toBe(true)
  })

  it.each(names(notListed))('knows that %s is not listed', (model) => {
    expect(listing(model)).toBe(false)
  })

  it('does not guess about a processor that its data do not cover', () => {
    expect(names(uncovered).map(listing)).toEqual(names(uncovered).map(() => null))
  })

  it('knows nothing of a machine of which nothing is known', () => {
    expect(windows11Ability(emptyMachineFacts(), data.families)).toEqual({
      verdict: 'unknown',
      failing: [],
      unknown: ['CPU_LIST', 'CPU_CORES', 'CPU_SPEED', 'MEMORY_4_GIB', 'STORAGE_64_GB', 'UEFI', 'SECURE_BOOT', 'TPM_2'],
      isSecureBootEnabled: null,
    })
  })

  it('gives every reason of an old machine', () => {
    const { security } = aWholeMachine()
    const old = ability({
      cpus: [aCpu({ model: 'Celeron 560', cores: 1, baseMegahertz: 800, maximumMegahertz: 800 })],
      memory: { totalBytes: 2 * gibibyte, slotCount: 2, maximumBytes: null, isEcc: null, modules: [] },
      drives: [aDrive({ sizeBytes: 32_017_047_552 })],
      monitors: [aPanel({ nativeWidth: 1024, nativeHeight: 600 })],
      security: { ...security, isUefi: false, isSecureBootEnabled: false, tpmVersion: '1.2' },
    })
    expect(old.verdict).toBe('unable')
    expect(old.failing).toHaveLength(9)
  })

  it('takes UEFI for capable of Secure Boot, and tells that it is off', () => {
    const { security } = aWholeMachine()
    const off = ability({ security: { ...security, isSecureBootEnabled: false } })
    expect(off).toMatchObject({ verdict: 'able', isSecureBootEnabled: false })
  })

  it.each([
    ['2.0', true, true],
    ['1.2', true, false],
    [null, false, false],
    [null, true, null],
    [null, null, null],
    ['unclear', true, null],
  ])('judges a TPM of version %s', (tpmVersion, hasTpm, expected) => {
    const { failing, unknown } = ability({ security: { ...aWholeMachine().security, tpmVersion, hasTpm } })
    expect([failing.includes('TPM_2'), unknown.includes('TPM_2')]).toEqual([expected === false, expected === null])
  })

  it('counts 4 GiB of which the kernel sees less, and doubts what could be 3', () => {
    const verdict = (totalBytes: number) => {
      const { failing, unknown } = ability({ memory: { ...aWholeMachine().memory, totalBytes, modules: [] } })
      return failing.includes('MEMORY_4_GIB') ? 'failing' : unknown.includes('MEMORY_4_GIB') ? 'unknown' : 'met'
    }
    expect([3.7, 3.3, 2.9, 1.9].map((size) => verdict(size * gibibyte))).toEqual(['met', 'met', 'unknown', 'failing'])
  })

  it('believes the modules over the kernel', () => {
    const modules = [aModule({ sizeBytes: 2 * gibibyte }), aModule({ sizeBytes: gibibyte })]
    const { failing } = ability({ memory: { ...aWholeMachine().memory, totalBytes: 3 * gibibyte, modules } })
    expect(failing).toEqual(['MEMORY_4_GIB'])
  })

  it('takes flash sold as 64 GB, forgets sticks, and does not condemn a machine whose drive was taken out', () => {
    const storage = (...drives: MachineFacts['drives']) => {
      const { failing, unknown } = ability({ drives })
      return failing.includes('STORAGE_64_GB') ? false : unknown.includes('STORAGE_64_GB') ? null : true
    }
    const small = aDrive({ sizeBytes: 32_017_047_552 })
    expect(storage(aDrive({ sizeBytes: 62_537_072_640, mediaType: 'emmc' }))).toBe(true)
    expect(storage(small, aDrive({ bus: 'usb' }))).toBe(false)
    expect(storage(small, aDrive({ sizeBytes: null }))).toBeNull()
    expect(storage()).toBeNull()
  })

  it('asks nothing of a screen that is not built in or does not tell its size', () => {
    const small = { nativeWidth: 800, nativeHeight: 600 }
    expect(ability({ monitors: [aPanel({ ...small, isBuiltIn: false })] }).verdict).toBe('able')
    expect(ability({ monitors: [aPanel({ ...small, isBuiltIn: null })] }).verdict).toBe('able')
    expect(ability({ monitors: [aPanel({ nativeHeight: null })] }).verdict).toBe('able')
    expect(ability({ monitors: [aPanel({ nativeWidth: 800, nativeHeight: 1280 })] }).verdict).toBe('able')
  })
})
