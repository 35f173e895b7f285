import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { logoProblems } from '../../../../shared/domain/logo.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './IssuerLogo.module.css'

/** The mark at the head of every paper, shown as it is printed. */
export function IssuerLogo() {
  const { t } = useWords()
  const isManager = useIsManager()
  const cache = useQueryClient()
  const logo = useQuery(api.logo.view.queryOptions())
  const set = useMutation({
    mutationFn: (file: File | null) => client.logo.set({ file }),
    onSuccess: (view) => {
      cache.setQueryData(api.logo.view.queryKey(), view)
      showToast({
        state: 'ok',
        text: t(view === null ? 'screens.settings.logo.removed' : 'screens.settings.logo.saved'),
      })
    },
  })
  const problem = problemOf(set.error)
  if (logo.data === undefined) return <Failed error={logo.error} />
  return (
    <div className={styles.logo}>
      <div>
        <strong>{t('screens.settings.logo.title')}</strong>
        <p className="soft">{t('screens.settings.logo.hint')}</p>
      </div>
      {logo.data === null ? (
        <p>{t('screens.settings.logo.none')}</p>
      ) : (
        <Picture file={logo.data.picture} alternative={t('screens.settings.logo.alternative')} />
      )}
      {problem === null ? (
        <Failed error={set.error} />
      ) : (
        <Notice state="fail" title={t(`screens.settings.logo.problem.${problem}`)} isAlert />
      )}
      {isManager && (
        <div className={styles.acts}>
          <FileButton
            label={t(logo.data === null ? 'screens.settings.logo.choose' : 'screens.settings.logo.change')}
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            isBusy={set.isPending}
            onFile={(file) => set.mutate(file)}
          />
          {logo.data !== null && (
            <Button size="lg" variant="default" disabled={set.isPending} onClick={() => set.mutate(null)}>
              {t('screens.settings.logo.remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function Picture({ file, alternative }: { file: File; alternative: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return <div className={styles.paper}>{address !== null && <img src={address} alt={alternative} />}</div>
}

function problemOf(error: unknown) {
  if (!(error instanceof ORPCError) || error.code !== 'LOGO_REFUSED') return null
  const { problem } = error.data as { problem: unknown }
  return logoProblems.find((one) => one === problem) ?? null
}
