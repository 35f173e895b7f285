import { Button } from '@mantine/core'
import type { ImportedMachine } from '../../../../shared/contract/imports.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { StateMark } from '../../components/StateMark.tsx'
import { TagLabel } from '../../components/TagLabel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { factsLine } from '../reading/facts-line.ts'
import { ReadingNotes } from '../reading/ReadingNotes.tsx'
import styles from './ImportedMachineRow.module.css'
import type { Kept } from './use-keep-imported.ts'

type Props = { machine: ImportedMachine; kept: Kept | null; isBusy: boolean; onKeep: () => void }

/** "ThinkPad T480 · PF1ABCDE", what else was told, out of which files, and what to do with it. */
export function ImportedMachineRow({ machine, kept, isBusy, onKeep }: Props) {
  const words = useWords()
  const { t } = words
  const { preview, fileNames, line } = machine
  const { facts, notes } = preview.reading
  const title = machineTitle(facts.identity.manufacturer, facts.identity.model) ?? t('imports.unnamed')
  const [known] = preview.knownMachines
  const from = line === null ? fileNames.join(', ') : t('imports.lineOf', { fileName: fileNames[0] ?? '', line })
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <strong>{title}</strong>
        <span className="mono">{facts.identity.serial ?? t('imports.noSerial')}</span>
        <span>{factsLine(facts.chassis.kind, facts, words)}</span>
        <span className="soft">{from}</span>
        {known !== undefined && kept === null && (
          <span className={styles.known}>
            <StateMark state="warn" /> {t('imports.known', { tag: known.machine.assetTag })}
          </span>
        )}
        <ReadingNotes notes={notes} />
      </div>
      {kept === null ? (
        <Button size="lg" disabled={isBusy} aria-label={`${t('imports.keep')} ${title}`} onClick={onKeep}>
          {t('imports.keep')}
        </Button>
      ) : (
        <PlaceLink className={styles.kept} to={{ page: 'machine', machineId: kept.machineId, tab: null }}>
          <StateMark state="ok" /> {t('imports.kept')} <TagLabel tag={kept.tag} />
        </PlaceLink>
      )}
    </li>
  )
}
