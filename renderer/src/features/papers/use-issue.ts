import { useMutation } from '@tanstack/react-query'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import type { DocumentKind, IssuedDocument, Language } from '../../../../shared/domain/document.ts'
import { client } from '../../api/client.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'

/** Labels are printed, not only issued: `features/labels` does it. */
type IssuedKind = Exclude<DocumentKind, 'label'>
type Input = { machineId: string; language: Language }
const issueOf: Record<IssuedKind, (input: Input) => Promise<IssuedDocument>> = {
  certificate: (input) => client.documents.issueCertificate(input),
  report: (input) => client.documents.issueReport(input),
}

/** Issues one paper of a machine, says so and shows it among the others. */
export function useIssue(page: MachinePage, kind: IssuedKind, language: Language) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const input = { machineId: page.machine.id, language }
  return useMutation({
    mutationFn: () => issueOf[kind](input),
    onSuccess: async (issued: IssuedDocument) => {
      showToast({ state: 'ok', text: t('screens.papers.done', { kind: t(`screens.papers.kindOf.${issued.kind}`) }) })
      keep(await client.machines.page({ machineId: page.machine.id }))
    },
  })
}
