import { useMutation } from '@tanstack/react-query'
import type { ParkView } from '../../../../shared/domain/park/park-filter.ts'
import { client } from '../../api/client.ts'
import { saveFile } from '../../app/files.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'

/** What is shown, or what is chosen, as a file for a spreadsheet. */
export function useParkExport({ filter, order, columns }: ParkView, machineIds: string[] | null) {
  const { t, language } = useWords()
  return useMutation({
    mutationFn: (format: 'csv' | 'xlsx') =>
      client.park.export({ filter, order, columns, machineIds, format, language }),
    onSuccess: (file) => {
      saveFile(file)
      showToast({ state: 'ok', text: t('park.exported', { name: file.name }) })
    },
  })
}
