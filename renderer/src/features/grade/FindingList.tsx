import { Button } from '@mantine/core'
import { IconCamera, IconTrash } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'
import type { Finding } from '../../../../shared/domain/testing/findings.ts'
import { Panel } from '../../components/Panel.tsx'
import { capital } from '../../i18n/capital.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './FindingList.module.css'

type Props = {
  findings: readonly Finding[]
  onRemove: (finding: Finding) => void
  onPhoto: (finding: Finding, photo: File) => void
  onOpenPhoto: (finding: Finding, sha256: string) => void
}

export function FindingList({ findings, ...acts }: Props) {
  const { t } = useWords()
  return (
    <Panel title={t('grading.page.findings')}>
      {findings.length === 0 ? (
        <p className="soft">{t('grading.page.noFinding')}</p>
      ) : (
        <ol className={styles.list}>
          {findings.map((finding, at) => (
            <FindingRow key={finding.id} finding={finding} number={at + 1} {...acts} />
          ))}
        </ol>
      )}
    </Panel>
  )
}

type RowProps = Omit<Props, 'findings'> & { finding: Finding; number: number }

function FindingRow({ finding, number, onRemove, onPhoto, onOpenPhoto }: RowProps) {
  const { t, dateTime } = useWords()
  return (
    <li className={styles.row}>
      <span className={styles.number}>{number}</span>
      <div className={styles.words}>
        <p>
          {capital(t(`grading.defect.${finding.defect}`))} ({t(`grading.severity.${finding.severity}`)}),{' '}
          {t(`grading.zone.${finding.zone}`)}
        </p>
        <p className={styles.who}>
          {t('grading.page.by', { name: finding.operatorName, at: dateTime(finding.foundAt) })}
        </p>
        {finding.photos.map(({ sha256, name }) => (
          <button key={sha256} type="button" className={styles.photo} onClick={() => onOpenPhoto(finding, sha256)}>
            {t('grading.page.openPhoto', { name })}
          </button>
        ))}
      </div>
      <PhotoButton label={t('grading.page.addPhoto', { number })} onFile={(photo) => onPhoto(finding, photo)} />
      <Button
        variant="default"
        size="lg"
        className={styles.act}
        leftSection={<IconTrash size={20} stroke={1.6} aria-hidden="true" />}
        aria-label={t('grading.page.remove', { number })}
        onClick={() => onRemove(finding)}
      >
        {t('grading.page.removeWord')}
      </Button>
    </li>
  )
}

function PhotoButton({ label, onFile }: { label: string; onFile: (photo: File) => void }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.currentTarget.files?.[0]
    event.currentTarget.value = ''
    if (file !== undefined) onFile(file)
  }
  return (
    <>
      <Button
        variant="default"
        size="lg"
        className={styles.act}
        leftSection={<IconCamera size={20} stroke={1.6} aria-hidden="true" />}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {t('grading.page.photo')}
      </Button>
      <input ref={input} type="file" hidden accept="image/jpeg,image/png,image/webp,image/heic" onChange={onChange} />
    </>
  )
}
