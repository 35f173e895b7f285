import { useMantineColorScheme } from '@mantine/core'
import { hasSingleKeys, setSingleKeys } from '../../app/preferences.ts'
import { Choice } from '../../components/Choice.tsx'
import { Panel } from '../../components/Panel.tsx'
import { chooseLanguage } from '../../i18n/start-i18n.ts'
import { useWords } from '../../i18n/use-words.ts'

export function ScreenPanel() {
  const { t, language } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Panel title={t('screens.settings.screen')}>
      <Choice
        label={t('screens.settings.language')}
        value={language}
        options={[
          { value: 'fr', label: t('screens.papers.languageOf.fr') },
          { value: 'en', label: t('screens.papers.languageOf.en') },
        ]}
        onChoose={(value) => void chooseLanguage(value === 'en' ? 'en' : 'fr')}
      />
      <Choice
        label={t('screens.settings.theme')}
        value={colorScheme}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`screens.settings.themeOf.${value}`),
        }))}
        onChoose={(value) => setColorScheme(value as typeof colorScheme)}
      />
      <Choice
        label={t('screens.settings.shortcuts')}
        hint={t('screens.settings.shortcutsHint')}
        value={hasSingleKeys.use() ? 'on' : 'off'}
        options={[
          { value: 'on', label: t('screens.settings.on') },
          { value: 'off', label: t('screens.settings.off') },
        ]}
        onChoose={(value) => setSingleKeys(value === 'on')}
      />
    </Panel>
  )
}
