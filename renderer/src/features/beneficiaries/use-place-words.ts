import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { useWords } from '../../i18n/use-words.ts'

/** "Lifou · Îles Loyauté". */
export function usePlaceWords(): (communeCode: string | null) => string {
  const { t } = useWords()
  return (communeCode) => {
    const commune = findCommune(communeCode)
    return commune === null ? t('requests.noPlace') : `${commune.name} · ${t(`requests.province.${commune.province}`)}`
  }
}
