import { Button } from '@mantine/core'
import { IconArrowRight, IconKeyboard, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type HelpTopic, helpTopics } from '../../app/route.ts'
import { Failed } from '../../components/Failed.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { Pending } from '../../components/Pending.tsx'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { overlay } from '../shortcuts/overlay.ts'
import styles from './HelpPage.module.css'
import { ManualText } from './ManualText.tsx'
import { readManualPage } from './manual-files.ts'
import { headingId, manualHeadings } from './manual-headings.ts'

/** The manual: five pages that are part of the program, so that they are there without a network. */
export function HelpPage({ topic }: { topic: HelpTopic }) {
  const { t, language } = useWords()
  const page = useQuery({
    queryKey: ['manual', language, topic],
    queryFn: () => readManualPage(language, topic),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <>
      <PageHead title={t('manual.title')}>
        <Button
          variant="default"
          leftSection={<IconKeyboard size={20} aria-hidden="true" />}
          onClick={() => overlay.set('sheet')}
        >
          {t('manual.shortcuts')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('manual.print')}
        </Button>
      </PageHead>
      <div className={styles.page}>
        <Contents topic={topic} headings={manualHeadings(page.data ?? '')} />
        <div className={styles.reading}>
          {page.isPending && <Pending heightsPx={[44, 320]} />}
          <Failed error={page.error} />
          {page.data !== undefined && <ManualText key={`${language}/${topic}`} text={page.data} />}
          <NextPage topic={topic} />
        </div>
      </div>
    </>
  )
}

function Contents({ topic, headings }: { topic: HelpTopic; headings: readonly string[] }) {
  const { t } = useWords()
  return (
    <nav className={styles.contents} aria-label={t('manual.pages')} data-screen-only>
      {helpTopics.map((one) => (
        <div key={one}>
          <PlaceLink
            to={{ page: 'help', topic: one }}
            className={styles.door}
            aria-current={one === topic ? 'page' : undefined}
          >
            {t(`manual.topics.${one}`)}
          </PlaceLink>
          {one === topic && (
            <ul className={styles.headings} aria-label={t('manual.onThisPage')}>
              {headings.map((heading) => (
                <li key={heading}>
                  <button type="button" className={styles.heading} onClick={() => showHeading(heading)}>
                    {heading}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </nav>
  )
}

/** The keyboard goes there with the eyes. */
function showHeading(words: string): void {
  const heading = document.getElementById(headingId(words))
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}

function NextPage({ topic }: { topic: HelpTopic }) {
  const { t } = useWords()
  const next = helpTopics[helpTopics.indexOf(topic) + 1]
  if (next === undefined) return null
  return (
    <PlaceLink to={{ page: 'help', topic: next }} className={styles.next} data-screen-only>
      {t('manual.next', { title: t(`manual.topics.${next}`) })}
      <IconArrowRight size={20} aria-hidden="true" />
    </PlaceLink>
  )
}
