import { Button, TextInput } from '@mantine/core'
import { FileButton } from '../../components/FileButton.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './StepExtras.module.css'

type Props = {
  note: string
  onNote: (note: string) => void
  photo: File | null
  onPhoto: (photo: File | null) => void
}

/** A photo and a note, where they help; neither is ever needed. */
export function StepExtras({ note, onNote, photo, onPhoto }: Props) {
  const { t } = useWords()
  return (
    <div className={styles.extras}>
      <TextInput
        className={styles.note}
        label={t('checklist.page.note')}
        placeholder={t('checklist.page.notePlaceholder')}
        value={note}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      {photo === null ? (
        <FileButton
          label={t('checklist.page.photo')}
          accept="image/jpeg,image/png,image/webp,image/heic,image/avif"
          onFile={onPhoto}
        />
      ) : (
        <p className={styles.photo}>
          {t('checklist.page.photoKept', { name: photo.name })}
          <Button variant="default" onClick={() => onPhoto(null)}>
            {t('checklist.page.photoDrop')}
          </Button>
        </p>
      )}
    </div>
  )
}
