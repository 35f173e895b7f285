import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../../../../shared/domain/document.ts'
import type { CampaignPaperKind } from '../../../../../shared/domain/papers.ts'
import { api, client } from '../../../api/client.ts'
import { showToast } from '../../../app/toasts.ts'
import { useWords } from '../../../i18n/use-words.ts'

export type PaperSubject = { campaignId: string; subjectId: string }

/** Issues one paper about the subject, says so and shows it among the others. */
export function useIssuePaper(subject: PaperSubject, language: Language) {
  const { t } = useWords()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (kind: CampaignPaperKind) => client.papers.issue({ ...subject, kind, language }),
    onSuccess: async ({ kind, number }) => {
      await cache.invalidateQueries({ queryKey: api.papers.key() })
      showToast({
        state: 'ok',
        text: t('deliveries.papers.issued', { kind: t(`deliveries.paperKind.${kind}`), number }),
      })
    },
  })
}
