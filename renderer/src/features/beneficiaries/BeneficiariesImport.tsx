import { useQueryClient } from '@tanstack/react-query'
import { findCommune } from '../../../../shared/domain/places/communes.ts'
import { api, client } from '../../api/client.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ListImport } from '../requests/ListImport.tsx'

export function BeneficiariesImport({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const cache = useQueryClient()
  const columns = t('requests.list.columnsAssociations')
  return (
    <ListImport
      title={t('requests.list.associations')}
      what={t('requests.list.whatAssociations')}
      columns={columns}
      examine={async (file) => {
        const { examinationId, accepted, problems } = await client.beneficiaries.examineList({ file })
        return {
          examinationId,
          accepted: accepted.map(({ line, input }) => {
            const commune = findCommune(input.address.communeCode)?.name ?? null
            return { line, words: [input.legalName, input.ridet, commune].filter((part) => part !== null).join(' · ') }
          }),
          problems: problems.map(({ line, code, detail }) => ({
            line,
            words: t(`requests.list.beneficiaryProblem.${code}`, { detail: detail ?? '', columns }),
          })),
        }
      }}
      accept={async (examinationId) => {
        const done = await client.beneficiaries.acceptList({ examinationId })
        await cache.invalidateQueries({ queryKey: api.beneficiaries.key() })
        return done
      }}
      doneWords={(count) => t('requests.list.doneAssociations', { count })}
      onDone={onDone}
    />
  )
}
