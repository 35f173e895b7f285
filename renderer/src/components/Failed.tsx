import { Button } from '@mantine/core'
import { useFailure } from '../api/use-failure.ts'
import { useWords } from '../i18n/use-words.ts'
import { Notice } from './Notice.tsx'

/** A failure told where it happened; nothing when there is none. */
export function Failed({ error }: { error: unknown }) {
  const { t } = useWords()
  const failure = useFailure(error)
  if (failure === null) return null
  const [title, ...others] = failure.sentences
  const { code } = failure
  return (
    <Notice state="fail" title={title} isAlert>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {code !== null && (
        <div>
          <Button size="xs" variant="default" onClick={() => void navigator.clipboard.writeText(code)}>
            {t('screens.errors.copyCode')}
          </Button>
        </div>
      )}
    </Notice>
  )
}
