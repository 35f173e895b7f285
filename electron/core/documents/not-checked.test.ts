import { describe, expect, it } from 'vitest'
import { languages } from '../../../shared/domain/document.ts'
import { driveSerialSources, mediaTypes } from '../../../shared/domain/drive.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { aDestruction, anErasure, aPaperDrive } from '../../../test/documents/paper-builders.ts'
import { notCheckedTexts } from './not-checked.ts'

const words = translator('fr')
const ownFacts = {
  bytesUnwritten: null,
  markerCount: 16,
  firstMismatchOffset: null,
  cacheBypass: null,
  interruptionCount: 0,
  commands: [],
  deviceStatus: null,
  randomSeedHex: null,
  acceptance: null,
  reallocatedBefore: null,
  reallocatedAfter: null,
}
const flash = words('papers.notChecked.spareArea')

describe('notCheckedTexts', () => {
  it('is never empty, whatever the drive', () => {
    for (const language of languages) {
      for (const mediaType of [...mediaTypes, null]) {
        for (const serialSource of [...driveSerialSources, null]) {
          const drive = aPaperDrive({ mediaType, serialSource, reallocatedSectorCount: 0 })
          const texts = notCheckedTexts(drive, anErasure({ notChecked: [] }), translator(language))
          expect(texts.length).toBeGreaterThanOrEqual(4)
        }
      }
    }
  })

  it('says that an overwrite does not reach the spare area of flash memory', () => {
    for (const mediaType of ['ssd', 'nvme', 'emmc', 'sd-card', 'usb-stick'] as const) {
      expect(notCheckedTexts(aPaperDrive({ mediaType }), anErasure(), words)).toContain(flash)
    }
    expect(notCheckedTexts(aPaperDrive({ mediaType: 'hdd' }), anErasure(), words)).not.toContain(flash)
  })

  it('speaks of hidden areas whether or not the log did', () => {
    const asTold = notCheckedTexts(aPaperDrive(), anErasure({ notChecked: ['HIDDEN_AREA'] }), words)
    expect(asTold).toContain(words('codes.notChecked.HIDDEN_AREA'))
    const silent = notCheckedTexts(aPaperDrive(), anErasure({ notChecked: [] }), words)
    expect(silent).toContain(words('papers.notChecked.hiddenAreas'))
  })

  it('counts reallocated sectors, and says when nobody did', () => {
    const three = notCheckedTexts(aPaperDrive({ reallocatedSectorCount: 3 }), anErasure(), words)
    expect(three.join()).toContain('3 relevés')
    const unknown = notCheckedTexts(aPaperDrive({ reallocatedSectorCount: null }), anErasure(), words)
    expect(unknown).toContain(words('papers.notChecked.remappedUnknown'))
  })

  it('doubts a serial that the drive did not tell itself', () => {
    const texts = notCheckedTexts(aPaperDrive({ serialSource: 'usb-bridge' }), anErasure(), words)
    expect(texts.join()).toContain('donné par le boîtier USB')
    expect(notCheckedTexts(aPaperDrive({ serial: null }), anErasure(), words)).toContain(
      words('papers.notChecked.serialMissing'),
    )
  })

  it('asks nothing of an overwrite where the drive erased itself', () => {
    const { run } = anErasure()
    const own = { ...ownFacts, technique: 'nvme-sanitize-crypto' as const }
    const texts = notCheckedTexts(aPaperDrive(), anErasure({ run: { ...run, tool: 'etabli', own } }), words)
    expect(texts).not.toContain(flash)
    expect(texts).not.toContain(words('papers.notChecked.deviceStatus'))
    expect(texts).toContain(words('papers.notChecked.ownClock'))
  })

  it('says of a destruction that only its witness saw it', () => {
    expect(notCheckedTexts(aPaperDrive(), aDestruction(), words)).toEqual([words('papers.notChecked.destruction')])
  })
})
