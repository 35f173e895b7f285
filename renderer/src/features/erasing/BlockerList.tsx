import type { EraseBlocker, EraseBlockerCode } from '../../../../shared/domain/erasing/erase-blockers.ts'
import { blockerSentence } from '../../../../shared/i18n/erase-sentences.ts'
import type { RefusalCase } from '../../app/route.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './BlockerList.module.css'

const guides: Partial<Record<EraseBlockerCode, RefusalCase>> = { NO_SERIAL: 'usb', SERIAL_OF_ENCLOSURE: 'usb' }

/** Every reason against, each with what to do about it. The same remedy is said once. */
export function BlockerList({ blockers }: { blockers: readonly EraseBlocker[] }) {
  const { t } = useWords()
  const codes = [...new Set(blockers.map(({ code }) => code))]
  return (
    <ul className={styles.list}>
      {codes.map((code) => (
        <li key={code} className={styles.item}>
          <StateMark state={code === 'SYSTEM_DRIVE' ? 'skip' : 'warn'} size={20} />
          <div>
            {blockers
              .filter((one) => one.code === code)
              .map((one) => (
                <p key={`${one.detail} ${one.use?.kind}`} className={styles.reason}>
                  {blockerSentence(one, t)}
                </p>
              ))}
            <p className={styles.remedy}>
              {t(`erasing.blockerDo.${code}`)} <BlockerDoor code={code} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Where the remedy is, when it is a place of this application. */
function BlockerDoor({ code }: { code: EraseBlockerCode }) {
  const { t } = useWords()
  const guide = guides[code]
  if (guide !== undefined) {
    return <PlaceLink to={{ page: 'erasing-refusals', refusal: guide }}>{t('erasing.pages.drives.seeGuide')}</PlaceLink>
  }
  if (code === 'NOT_RECEIVED') {
    return <PlaceLink to={{ page: 'take-reading' }}>{t('erasing.pages.drives.takeReading')}</PlaceLink>
  }
  if (code === 'TRAINING_ONLY') {
    return <PlaceLink to={{ page: 'erasing-training' }}>{t('erasing.pages.drives.toTraining')}</PlaceLink>
  }
  return null
}
