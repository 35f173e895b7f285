import type { TFunction } from 'i18next'
import type { DetailPart } from './verdict-detail.ts'

export function detailWords(part: DetailPart, t: TFunction): string {
  switch (part.kind) {
    case 'code':
      return t(`testing.pages.details.${part.code}`)
    case 'keys':
      return t('testing.pages.listed', { name: t(`checklist.fault.${part.fault}`), list: part.codes })
    case 'spot':
      return t('testing.pages.spot', { ...part, pattern: t(`testing.pages.display.patterns.${part.pattern}`) })
    case 'gestures': {
      const names = part.gestures.map((gesture) => t(`testing.pages.pointer.gestures.${gesture}`))
      return t('testing.pages.listed', { name: t('testing.pages.missing'), list: names.join(', ') })
    }
    case 'text':
      return part.text
  }
}
