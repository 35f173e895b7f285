import { useEffect, useState } from 'react'
import type { LabelPreview as Preview } from '../../../../shared/contract/labels.contract.ts'
import { StateWord } from '../../components/StateWord.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './LabelPreview.module.css'

type Props = { preview: Preview; isSheet: boolean; isStale: boolean }

/** What the printer will burn, and what has no room. */
export function LabelPreview({ preview, isSheet, isStale }: Props) {
  const { t, number } = useWords()
  const address = useFileAddress(preview.image)
  const { dropped, duplicateTags, dotsPerModule, dotsPerInch, moduleMicrometres } = preview
  const several = duplicateTags.length > 1
  return (
    <figure className={styles.figure}>
      <div className={styles.table}>
        {address !== null && (
          <img
            className={styles.paper}
            data-sheet={isSheet || undefined}
            data-stale={isStale || undefined}
            src={address}
            alt={t('labels.previewAlt')}
          />
        )}
      </div>
      <figcaption className={styles.caption}>
        <span className="soft">
          {t('labels.sharpness', {
            dots: dotsPerModule,
            dpi: dotsPerInch,
            millimetres: number(moduleMicrometres / 1000, 2),
          })}
        </span>
        {dropped.length > 0 && (
          <StateWord state="warn">
            {t('labels.dropped', {
              fields: dropped.map((field) => t(`labels.field.${field}`).toLowerCase()).join(', '),
            })}
          </StateWord>
        )}
        {duplicateTags.length > 0 && (
          <StateWord state="warn">
            {several ? t('labels.duplicates', { count: duplicateTags.length }) : t('labels.duplicate')}
          </StateWord>
        )}
      </figcaption>
    </figure>
  )
}

function useFileAddress(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}
