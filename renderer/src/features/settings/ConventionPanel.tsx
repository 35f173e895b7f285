import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Language, languages } from '../../../../shared/domain/document.ts'
import { api } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Pending } from '../../components/Pending.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ConventionText.module.css'
import { type ConventionDraft, ConventionText } from './ConventionText.tsx'

/** The workshop's own text of the convention, in each language a paper may have. */
export function ConventionPanel() {
  const { t, language } = useWords()
  const [textLanguage, setTextLanguage] = useState<Language>(language)
  const template = useQuery(api.papers.conventionTemplate.queryOptions({ input: { language: textLanguage } }))
  // What was typed in one language stays while the other is looked at.
  const [drafts, setDrafts] = useState<Partial<Record<Language, ConventionDraft>>>({})
  return (
    <Panel
      title={t('deliveries.convention.title')}
      hint={t('deliveries.convention.hint')}
      aside={
        <SegmentedControl
          className={styles.language}
          size="md"
          aria-label={t('deliveries.convention.language')}
          value={textLanguage}
          onChange={(value) => setTextLanguage(value === 'en' ? 'en' : 'fr')}
          data={languages.map((value) => ({ value, label: t(`screens.papers.languageOf.${value}`) }))}
        />
      }
    >
      <Failed error={template.error} />
      {template.data === undefined && template.error === null && <Pending heightsPx={[240]} />}
      {template.data !== undefined && (
        <ConventionText
          key={textLanguage}
          language={textLanguage}
          template={template.data}
          draft={drafts[textLanguage] ?? null}
          onDraft={(draft) => setDrafts({ ...drafts, [textLanguage]: draft ?? undefined })}
        />
      )}
    </Panel>
  )
}
