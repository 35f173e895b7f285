import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type Language, languages } from '../../../../../shared/domain/document.ts'
import type { CampaignPaperKind } from '../../../../../shared/domain/papers.ts'
import { api } from '../../../api/client.ts'
import { Failed } from '../../../components/Failed.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { IssuedPapers } from './IssuedPapers.tsx'
import styles from './PaperShelf.module.css'
import { type PaperSubject, useIssuePaper } from './use-issue-paper.ts'

type Props = PaperSubject & {
  kinds: readonly CampaignPaperKind[]
  hint: string
  title?: string
  /** Where the page asks for it already. */
  language?: Language
}

/** The papers about one thing: to issue in either language, and those that were issued. */
export function PaperShelf({ campaignId, subjectId, kinds, hint, title, language: givenLanguage }: Props) {
  const { t, language } = useWords()
  const languageId = useId()
  const [chosenLanguage, setChosenLanguage] = useState<Language>(language)
  const paperLanguage = givenLanguage ?? chosenLanguage
  const subject = { campaignId, subjectId }
  const issue = useIssuePaper(subject, paperLanguage)
  const issued = useQuery(api.papers.list.queryOptions({ input: subject }))
  const shown = issued.data?.filter(({ kind }) => kinds.includes(kind)) ?? []
  return (
    <Panel
      title={title ?? t('deliveries.papers.title')}
      hint={hint}
      aside={
        givenLanguage === undefined && (
          <div className={styles.language}>
            <span id={languageId} className="soft">
              {t('deliveries.papers.language')}
            </span>
            <SegmentedControl
              aria-labelledby={languageId}
              size="md"
              value={paperLanguage}
              onChange={(value) => setChosenLanguage(value === 'en' ? 'en' : 'fr')}
              data={languages.map((value) => ({ value, label: t(`screens.papers.languageOf.${value}`) }))}
            />
          </div>
        )
      }
    >
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="lg"
            variant="default"
            loading={issue.isPending && issue.variables === kind}
            onClick={() => issue.mutate(kind)}
          >
            {t(shown.some((one) => one.kind === kind) ? 'deliveries.papers.again' : 'deliveries.papers.issue', {
              kind: t(`deliveries.paperKind.${kind}`),
            })}
          </Button>
        ))}
      </div>
      <Failed error={issue.error ?? issued.error} />
      {issued.data !== undefined && <IssuedPapers papers={shown} />}
    </Panel>
  )
}
