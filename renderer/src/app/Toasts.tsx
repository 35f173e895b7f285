import { Button } from '@mantine/core'
import { StateMark } from '../components/StateMark.tsx'
import { useWords } from '../i18n/use-words.ts'
import styles from './Toasts.module.css'
import { dropToast, type Toast, toasts } from './toasts.ts'

export function Toasts() {
  const { t } = useWords()
  return (
    <section className={styles.stack} aria-label={t('screens.frame.messages')} aria-live="polite" data-screen-only>
      {toasts.use().map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useWords()
  const { undo, code } = toast
  return (
    <div className={styles.toast} role={toast.state === 'fail' ? 'alert' : undefined}>
      <StateMark state={toast.state} size={22} />
      <p className={styles.text}>{toast.text}</p>
      {undo !== undefined && (
        <Button
          variant="default"
          className={styles.act}
          onClick={() => {
            dropToast(toast.id)
            undo()
          }}
        >
          {t('screens.frame.undo')}
        </Button>
      )}
      {code !== undefined && (
        <Button variant="default" className={styles.act} onClick={() => void navigator.clipboard.writeText(code)}>
          {t('screens.errors.copyCode')}
        </Button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={t('screens.frame.close')}
        onClick={() => dropToast(toast.id)}
      >
        ×
      </button>
    </div>
  )
}
