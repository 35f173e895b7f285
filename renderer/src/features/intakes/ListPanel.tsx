import { useMutation } from '@tanstack/react-query'
import type { IntakePageView } from '../../../../shared/contract/intakes.contract.ts'
import { client } from '../../api/client.ts'
import { DropZone } from '../../components/DropZone.tsx'
import { Failed } from '../../components/Failed.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { AnnouncedUnits } from './AnnouncedUnits.tsx'
import { ListPreview } from './ListPreview.tsx'

const accept = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The donor's own list: read, shown line by line, kept only when accepted. */
export function ListPanel({ page }: { page: IntakePageView }) {
  const { t, date } = useWords()
  const intakeId = page.intake.id
  const examine = useMutation({ mutationFn: (file: File) => client.intakes.examineList({ intakeId, file }) })
  return (
    <DropZone
      words={t('reception.list.drop')}
      onDrop={({ files }) => files[0] !== undefined && examine.mutate(files[0])}
    >
      <Panel
        title={t('reception.list.title')}
        hint={t('reception.list.hint')}
        aside={
          <FileButton
            label={t('reception.list.give')}
            accept={accept}
            isMain={page.lists.length === 0}
            isBusy={examine.isPending}
            onFile={(file) => examine.mutate(file)}
          />
        }
      >
        <Failed error={examine.error} />
        {examine.data !== undefined && (
          <ListPreview key={examine.data.examinationId} list={examine.data} onDone={examine.reset} />
        )}
        {page.lists.length === 0 && examine.data === undefined && <p className="soft">{t('reception.list.none')}</p>}
        {page.lists.map(({ id, fileName, acceptedCount, rejectedCount, acceptedAt, operatorName }) => (
          <p key={id} className="soft">
            {t('reception.list.file', {
              name: fileName,
              accepted: acceptedCount,
              rejected: rejectedCount,
              date: date(acceptedAt),
              who: operatorName,
            })}
          </p>
        ))}
        {page.units.length > 0 && <AnnouncedUnits page={page} />}
      </Panel>
    </DropZone>
  )
}
