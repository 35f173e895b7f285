import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConventionTemplate } from '../../../../shared/contract/papers.contract.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import { api, client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './ConventionText.module.css'

const places = ['{association}', '{atelier}', '{campagne}', '{nombre}', '{date}'].join(' ')
const longestText = 20_000

type Props = {
  language: Language
  template: ConventionTemplate
  /** What was typed and not saved; `null` = nothing. */
  draft: string | null
  onDraft: (text: string | null) => void
}

/** The text, to write or to put back as it was shipped: an empty text is the shipped one. */
export function ConventionText({ language, template, draft, onDraft }: Props) {
  const { t } = useWords()
  const isManager = useIsManager()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: (text: string) => client.papers.setConventionTemplate({ language, text }),
    onSuccess: (saved) => {
      cache.setQueryData(api.papers.conventionTemplate.queryKey({ input: { language } }), saved)
      onDraft(null)
      showToast({
        state: 'ok',
        text: t(saved.isDefault ? 'deliveries.convention.wasReset' : 'deliveries.convention.saved'),
      })
    },
  })
  const text = draft ?? template.text
  return (
    <>
      <Textarea
        label={t('deliveries.convention.text')}
        description={t('deliveries.convention.places', { places })}
        lang={language}
        value={text}
        rows={14}
        maxLength={longestText}
        readOnly={!isManager}
        onChange={(event) => onDraft(event.currentTarget.value)}
      />
      <p className="soft">{t(template.isDefault ? 'deliveries.convention.shipped' : 'deliveries.convention.own')}</p>
      <Failed error={save.error} />
      {isManager ? (
        <div className={styles.actions}>
          <Button loading={save.isPending} disabled={text === template.text} onClick={() => save.mutate(text)}>
            {t('screens.frame.save')}
          </Button>
          <Button
            variant="default"
            disabled={template.isDefault && draft === null}
            onClick={() => (template.isDefault ? onDraft(null) : save.mutate(''))}
          >
            {t('deliveries.convention.reset')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('deliveries.convention.managerOnly')}</p>
      )}
    </>
  )
}
