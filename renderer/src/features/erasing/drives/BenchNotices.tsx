import type { EraseRights } from '../../../../../shared/contract/erasing.contract.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'

/** What this bench may not do, or does less well, before any drive is looked at. */
export function BenchNotices({ rights, missingPackages }: { rights: EraseRights; missingPackages: readonly string[] }) {
  const { t } = useWords()
  return (
    <>
      <RightsNotice rights={rights} />
      {missingPackages.length > 0 && (
        <Notice state="skip" title={t('erasing.pages.drives.missing', { names: missingPackages.join(', ') })}>
          <p className="soft">{t('erasing.pages.drives.missingMeans')}</p>
        </Notice>
      )}
    </>
  )
}

/** Nothing to say where the rights are there; otherwise what to do. */
export function RightsNotice({ rights }: { rights: EraseRights }) {
  const { t } = useWords()
  if (rights !== 'none' && rights !== 'unsupported') return null
  return (
    <Notice state="warn" title={t(`erasing.rights.${rights}`)}>
      <p>{t(`erasing.rightsDo.${rights}`)}</p>
    </Notice>
  )
}
