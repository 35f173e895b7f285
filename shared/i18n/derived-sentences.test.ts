import { describe, expect, it } from 'vitest'
import { aDrive } from '../../test/builders/reading.ts'
import { aBattery, aCpu, aModule, aPanel, aWholeMachine } from '../../test/builders/whole-machine.ts'
import type { ReadingDifference } from '../domain/compare-readings.ts'
import type { Windows11Ability } from '../domain/windows-11.ts'
import {
  batterySentence,
  missingUseSentences,
  usesSentence,
  warningSentence,
  windows11Sentence,
  yearSentence,
} from './derived-sentences.ts'
import { differenceSentence } from './difference-sentences.ts'

const gibibyte = 2 ** 30
const able: Windows11Ability = { verdict: 'able', failing: [], unknown: [], isSecureBootEnabled: true }

describe('sentences of what follows from a reading', () => {
  it('say why Windows 11 cannot be installed', () => {
    const unable: Windows11Ability = { ...able, verdict: 'unable', failing: ['CPU_LIST', 'TPM_2'], unknown: ['UEFI'] }
    expect(windows11Sentence(unable, 'fr')).toBe(
      'Windows\u00a011\u00a0: non\u00a0— le processeur n’est pas dans la liste de Microsoft\u202f; TPM\u00a02.0 absent ou désactivé.',
    )
    expect(windows11Sentence(unable, 'en')).toBe(
      'Windows 11: no — the processor is not on Microsoft’s list; TPM 2.0 absent or switched off.',
    )
  })

  it('say once that there is no UEFI', () => {
    const legacy: Windows11Ability = { ...able, verdict: 'unable', failing: ['UEFI', 'SECURE_BOOT'] }
    expect(windows11Sentence(legacy, 'en')).toBe('Windows 11: no — UEFI absent or switched off.')
  })

  it('say that Secure Boot is off where Windows 11 may be installed', () => {
    expect(windows11Sentence(able, 'en')).toBe('Windows 11: yes.')
    expect(windows11Sentence({ ...able, isSecureBootEnabled: false }, 'en')).toContain('but off')
  })

  it('say what the machine is fit for, and why not for more', () => {
    const suitability = {
      uses: ['web' as const],
      reasons: [
        { code: 'MEMORY_SHORT', use: 'office', foundBytes: 4 * gibibyte, neededBytes: 8 * gibibyte },
        { code: 'NOT_KNOWN', use: 'school', part: 'network' },
        { code: 'NO_CAMERA', use: 'school' },
      ] as const,
    }
    const told = { uses: suitability.uses, reasons: [...suitability.reasons] }
    expect(usesSentence(told, 'fr')).toBe('Convient pour\u00a0: web.')
    expect(missingUseSentences(told, 'fr')).toEqual([
      'Bureautique\u00a0: mémoire de 4\u202fGio au lieu de 8\u202fGio.',
      'École\u00a0: réseau non lu\u202f; pas de caméra.',
    ])
    expect(usesSentence({ uses: ['none'], reasons: [] }, 'en')).toBe('Fit for no use as it stands: for parts.')
    expect(usesSentence({ uses: [], reasons: [] }, 'en')).toBe('Uses: too little is known to say.')
  })

  it('say the year and the battery, which never shows more than 100 %', () => {
    expect(yearSentence({ year: 2017, from: 'cpu-generation' }, 'fr')).toBe(
      'Année\u00a0: vers 2017, d’après la génération du processeur.',
    )
    expect(batterySentence({ percent: 108, verdict: 'good' }, null, 'en')).toBe(
      'Battery: good, 100% of its original capacity.',
    )
    expect(batterySentence({ percent: null, verdict: 'unknown' }, 2, 'en')).toBe('Battery 2: condition unknown.')
  })

  it('say what to doubt in the serial', () => {
    expect(warningSentence({ code: 'SUSPICIOUS_SERIAL', serial: 'X1', assetTags: ['GC26-00043-5'] }, 'en')).toBe(
      'The serial number X1 is also that of GC26-00043-5: compare with the maker’s label.',
    )
    expect(warningSentence({ code: 'SERIAL_FROM_FALLBACK', source: 'board' }, 'en')).toContain('motherboard serial')
  })
})

const board = aWholeMachine().board
const differences: [ReadingDifference, string][] = [
  [
    { code: 'DRIVE_MISSING', before: aDrive() },
    'Le support Samsung MZ7LN256HAJQ 256\u202fGo (n°\u00a0S2X0NX0H123456) n’est plus là.',
  ],
  [
    { code: 'DRIVE_ADDED', after: aDrive({ manufacturer: null, model: null, sizeBytes: null }) },
    'Un support a été ajouté\u00a0: sans nom (n°\u00a0S2X0NX0H123456).',
  ],
  [
    { code: 'DRIVE_CHANGED', before: aDrive(), after: aDrive({ serial: null }) },
    'Le support Samsung MZ7LN256HAJQ 256\u202fGo (n°\u00a0S2X0NX0H123456) a été remplacé par Samsung MZ7LN256HAJQ 256\u202fGo.',
  ],
  [
    { code: 'MEMORY_CHANGED', beforeBytes: 8 * gibibyte, afterBytes: 4 * gibibyte },
    'La mémoire est passée de 8\u202fGio à 4\u202fGio.',
  ],
  [
    { code: 'MEMORY_MODULE_MISSING', before: aModule() },
    'La barrette de mémoire 4\u202fGio DDR4 Samsung (emplacement ChannelA-DIMM0) n’est plus là.',
  ],
  [
    { code: 'BATTERY_CHANGED', before: aBattery(), after: aBattery({ serial: '98' }) },
    'La batterie LGC 01AV489 (n°\u00a01234) a été remplacée par LGC 01AV489 (n°\u00a098).',
  ],
  [
    { code: 'CPU_CHANGED', before: aCpu(), after: aCpu({ model: 'Core i7-8650U' }) },
    'Le processeur Core i5-8350U a été remplacé par Core i7-8650U.',
  ],
  [
    { code: 'BOARD_CHANGED', before: board, after: { ...board, serial: 'Z' } },
    'La carte mère n’est plus la même\u00a0: Lenovo 20L5S1AB00 (n°\u00a0L1HF82X00AB) avant, Lenovo 20L5S1AB00 (n°\u00a0Z) maintenant.',
  ],
  [
    { code: 'MONITOR_CHANGED', before: aPanel(), after: aPanel({ manufacturer: null, pnpId: 'LGD', model: null }) },
    'L’écran intégré AU Optronics B140HAN04.0 14″ a été remplacé par LGD 14″.',
  ],
]

describe('differenceSentence', () => {
  it.each(differences)('says $code in one sentence', (difference, sentence) => {
    expect(differenceSentence(difference, 'fr')).toBe(sentence)
    expect(differenceSentence(difference, 'en')).toMatch(/^[A-Z].*\.$/)
  })
})
