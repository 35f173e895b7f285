import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ConventionTemplate } from '../../../../shared/contract/papers.contract.ts'
import type { Language } from '../../../../shared/domain/document.ts'
import { api, client } from '../../api/client.ts'
import { standingRecord } from '../../api/stale-edit.ts'
import { showToast } from '../../app/toasts.ts'
import { Failed } from '../../components/Failed.tsx'
import { MergeView } from '../../components/MergeView.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import styles from './ConventionText.module.css'

const places = ['{association}', '{atelier}', '{campagne}', '{nombre}', '{date}'].join(' ')
const longestText = 20_000

type Props = {
  language: Language
  template: ConventionTemplate
  /** What was typed and not saved, and the text that it was made from; `null` = nothing. */
  draft: ConventionDraft | null
  onDraft: (draft: ConventionDraft | null) => void
}
export type ConventionDraft = { text: string; base: string }

/** The text, to write or to put back as it was shipped: an empty text is the shipped one. */
export function ConventionText({ language, template, draft, onDraft }: Props) {
  const { t } = useWords()
  const isManager = useIsManager()
  const cache = useQueryClient()
  const save = useMutation({
    mutationFn: (edit: ConventionDraft) =>
      client.papers.setConventionTemplate({ language, text: edit.text, shown: edit.base }),
    onSuccess: (saved) => {
      show(saved)
      onDraft(null)
      showToast({
        state: 'ok',
        text: t(saved.isDefault ? 'deliveries.convention.wasReset' : 'deliveries.convention.saved'),
      })
    },
  })
  function show(standing: ConventionTemplate): void {
    cache.setQueryData(api.papers.conventionTemplate.queryKey({ input: { language } }), standing)
  }
  const base = draft?.base ?? template.text
  const text = draft?.text ?? template.text
  const standing = standingRecord<ConventionTemplate>(save.error)
  if (standing !== undefined && standing !== null) {
    const label = t('deliveries.convention.text')
    return (
      <MergeView
        fields={[{ key: 'text', label, mine: text, theirs: standing.text, base }]}
        isBusy={save.isPending}
        onKeep={(preferred) => {
          show(standing)
          if (preferred.length > 0) leaveMine()
          else save.mutate({ text, base: standing.text })
        }}
        onGiveUp={() => {
          show(standing)
          leaveMine()
        }}
      />
    )
  }
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
        onChange={(event) => onDraft({ text: event.currentTarget.value, base })}
      />
      <p className="soft">{t(template.isDefault ? 'deliveries.convention.shipped' : 'deliveries.convention.own')}</p>
      <Failed error={save.error} />
      {isManager ? (
        <div className={styles.actions}>
          <Button
            loading={save.isPending}
            disabled={text === template.text}
            onClick={() => save.mutate({ text, base })}
          >
            {t('screens.frame.save')}
          </Button>
          <Button
            variant="default"
            disabled={template.isDefault && draft === null}
            onClick={() => (template.isDefault ? onDraft(null) : save.mutate({ text: '', base }))}
          >
            {t('deliveries.convention.reset')}
          </Button>
        </div>
      ) : (
        <p className="soft">{t('deliveries.convention.managerOnly')}</p>
      )}
    </>
  )

  function leaveMine(): void {
    onDraft(null)
    save.reset()
  }
}
