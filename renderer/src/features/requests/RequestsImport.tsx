import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ListImport } from './ListImport.tsx'
import { useNeedWords } from './use-need-words.ts'

export function RequestsImport({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const needWords = useNeedWords()
  const columns = t('requests.list.columnsRequests')
  return (
    <ListImport
      title={t('requests.list.requests')}
      what={t('requests.list.whatRequests')}
      columns={columns}
      examine={async (file) => {
        const { examinationId, accepted, problems } = await client.requests.examineList({ file, campaignId })
        return {
          examinationId,
          accepted: accepted.map(({ line, beneficiaryName, asked }) => ({
            line,
            words: `${beneficiaryName} · ${needWords(asked)}`,
          })),
          problems: problems.map(({ line, code, detail }) => ({
            line,
            words: t(`requests.list.requestProblem.${code}`, { detail: detail ?? '', columns }),
          })),
        }
      }}
      accept={async (examinationId) => {
        const done = await client.requests.acceptList({ examinationId })
        await cache.invalidateQueries({ queryKey: api.requests.key() })
        return done
      }}
      doneWords={(count) => t('requests.list.doneRequests', { count })}
      onDone={onDone}
    />
  )
}
