import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api/client.ts'
import { Failed } from '../../../components/Failed.tsx'
import { FileButton } from '../../../components/FileButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { useKeepLabelSetup } from '../use-labels.ts'
import styles from './LabelSettingsPanel.module.css'

export function LogoLine({ hasLogo, canChange }: { hasLogo: boolean; canChange: boolean }) {
  const { t } = useWords()
  const keep = useKeepLabelSetup()
  const set = useMutation({ mutationFn: (file: File | null) => client.labels.setLogo({ file }), onSuccess: keep })
  const isRefused = set.error instanceof ORPCError && set.error.code === 'PHOTO_REFUSED'
  return (
    <>
      <div className={styles.logo}>
        <div>
          <strong>{t('labels.settings.logo')}</strong>{' '}
          <span className="soft">{t(hasLogo ? 'labels.settings.hasLogo' : 'labels.settings.noLogo')}</span>
          <p className="soft">{t('labels.settings.logoHint')}</p>
        </div>
        {canChange && (
          <div className={styles.acts}>
            <FileButton
              label={t('labels.settings.chooseLogo')}
              accept=".png,.jpg,.jpeg,image/png,image/jpeg"
              isBusy={set.isPending}
              onFile={(file) => set.mutate(file)}
            />
            {hasLogo && (
              <Button size="lg" variant="default" onClick={() => set.mutate(null)}>
                {t('labels.settings.removeLogo')}
              </Button>
            )}
          </div>
        )}
      </div>
      {isRefused ? (
        <Notice state="fail" title={t('labels.settings.logoRefused')} isAlert />
      ) : (
        <Failed error={set.error} />
      )}
    </>
  )
}
