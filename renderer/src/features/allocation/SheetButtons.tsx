import { Button } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExaminedAllocationList } from '../../../../shared/contract/allocation.contract.ts'
import type { ListProblem } from '../../../../shared/domain/intakes/announced-line.ts'
import { client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { saveFile } from '../../app/files.ts'
import { showToast } from '../../app/toasts.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { FileButton } from '../../components/FileButton.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useIsManager } from '../session/use-is-manager.ts'
import { ListExamination } from './ListExamination.tsx'

/** The allocation out to a spreadsheet, and back. */
export function SheetButtons({ campaignId }: { campaignId: string }) {
  const { t, language } = useWords()
  const isManager = useIsManager()
  const onError = useFailureToast()
  const [examined, setExamined] = useState<ExaminedAllocationList | null>(null)
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') =>
      saveFile(await client.allocation.exportList({ campaignId, language, format })),
    onError,
  })
  const examine = useMutation({
    mutationFn: (file: File) => client.allocation.examineList({ campaignId, file }),
    onSuccess: setExamined,
    onError: (error) => {
      const problem = problemOf(error)
      if (problem === null) onError(error)
      else showToast({ state: 'fail', text: t(`allocation.fileProblem.${problem}`) })
    },
  })
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button key={format} variant="default" size="lg" disabled={save.isPending} onClick={() => save.mutate(format)}>
          {t(format === 'csv' ? 'allocation.exportCsv' : 'allocation.exportXlsx')}
        </Button>
      ))}
      {isManager && (
        <FileButton
          label={t('allocation.importList')}
          accept=".csv,.txt,.xlsx,text/csv"
          isBusy={examine.isPending}
          onFile={(file) => examine.mutate(file)}
        />
      )}
      {examined !== null && (
        <Dialog
          title={t('allocation.list.title', { name: examined.fileName })}
          size="64rem"
          onClose={() => setExamined(null)}
        >
          <ListExamination examined={examined} onDone={() => setExamined(null)} />
        </Dialog>
      )}
    </>
  )
}

function problemOf(error: unknown): ListProblem | null {
  if (!(error instanceof ORPCError) || error.code !== 'LIST_UNREADABLE') return null
  return (error.data as { problem: ListProblem }).problem
}
