import {
  type Icon,
  IconBox,
  IconChartBar,
  IconDevicesPc,
  IconEraser,
  IconHelp,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconPackageImport,
  IconSettings,
  IconTool,
} from '@tabler/icons-react'
import { PlaceLink } from '../components/PlaceLink.tsx'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from './navigation.ts'
import { isRailWide, setRailWide } from './preferences.ts'
import styles from './Rail.module.css'
import { routeOfSection, type Section, sectionOf, sections } from './route.ts'

const icons: Record<Section, Icon> = {
  bench: IconTool,
  erasing: IconEraser,
  park: IconDevicesPc,
  intakes: IconPackageImport,
  batches: IconBox,
  figures: IconChartBar,
  settings: IconSettings,
  help: IconHelp,
}

export function Rail() {
  const { t } = useWords()
  const current = sectionOf(useRoute())
  const isWide = isRailWide.use()
  const Fold = isWide ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand
  const foldWords = t(isWide ? 'screens.frame.collapse' : 'screens.frame.expand')
  return (
    <nav className={styles.rail} data-wide={isWide || undefined} aria-label={t('screens.frame.rail')} data-screen-only>
      <div className={styles.brand}>
        <img src="./icon.svg" alt="" width={36} height={36} />
        <span className={styles.name}>{t('screens.frame.product')}</span>
      </div>
      {sections.map((section) => {
        const SectionIcon = icons[section]
        return (
          <PlaceLink
            key={section}
            to={routeOfSection(section)}
            className={styles.door}
            aria-current={section === current ? 'page' : undefined}
          >
            <SectionIcon size={25} stroke={1.6} aria-hidden="true" />
            <span>{t(`screens.sections.${section}`)}</span>
          </PlaceLink>
        )
      })}
      <button
        type="button"
        className={styles.fold}
        onClick={() => setRailWide(!isWide)}
        aria-label={foldWords}
        title={foldWords}
      >
        <Fold size={22} stroke={1.6} aria-hidden="true" />
      </button>
    </nav>
  )
}
