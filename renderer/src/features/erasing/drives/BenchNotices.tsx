import type { EraseRights } from '../../../../../shared/contract/erasing.contract.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { canErase } from '../can-erase.ts'

/** What this bench does less well for want of a program. */
export function MissingPackages({ names }: { names: readonly string[] }) {
  const { t } = useWords()
  if (names.length === 0) return null
  return (
    <Notice state="todo" title={t('erasing.pages.drives.missing', { names: names.join(', ') })}>
      <p className="soft">{t('erasing.pages.drives.missingMeans')}</p>
    </Notice>
  )
}

/** Nothing to say where the rights are there; otherwise what to do. */
export function RightsNotice({ rights }: { rights: EraseRights }) {
  const { t } = useWords()
  if (canErase(rights)) return null
  return (
    <Notice state="warn" title={t(`erasing.rights.${rights}`)}>
      <p>{t(`erasing.rightsDo.${rights}`)}</p>
    </Notice>
  )
}
