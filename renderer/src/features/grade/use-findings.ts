import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Defect, Finding, Severity } from '../../../../shared/domain/testing/findings.ts'
import { api, client } from '../../api/client.ts'
import { useFailureToast } from '../../api/use-failure.ts'
import { showToast } from '../../app/toasts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useScanCommands } from '../scan/scan-commands.ts'
import { useShortcut } from '../shortcuts/shortcut-registry.ts'
import type { PointedAt } from './MachineDrawingMap.tsx'

/** Notes findings and takes them back; each answer says what it did and offers to undo it. */
export function useFindings(machineId: string, findings: readonly Finding[]) {
  const { t } = useWords()
  const cache = useQueryClient()
  const onError = useFailureToast()
  const onSettled = () => cache.invalidateQueries({ queryKey: api.grades.sheet.key() })
  const wordsOf = ({ zone, defect, severity }: Finding) => ({
    zone: t(`grading.zone.${zone}`),
    defect: t(`grading.defect.${defect}`),
    severity: t(`grading.severity.${severity}`),
  })
  const restore = useMutation({
    mutationFn: ({ id }: Finding) => client.grades.restoreFinding({ findingId: id }),
    onError,
    onSettled,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Finding) => client.grades.removeFinding({ findingId: id }),
    onError,
    onSettled,
    onSuccess: (finding) =>
      showToast({
        state: 'ok',
        text: t('grading.page.removed', wordsOf(finding)),
        undo: () => restore.mutate(finding),
      }),
  })
  const add = useMutation({
    mutationFn: (seen: PointedAt & { defect: Defect; severity: Severity }) =>
      client.grades.addFinding({ machineId, ...seen }),
    onError,
    onSettled,
    onSuccess: (finding) =>
      showToast({ state: 'ok', text: t('grading.page.added', wordsOf(finding)), undo: () => remove.mutate(finding) }),
  })
  const addPhoto = useMutation({
    mutationFn: ({ finding, photo }: { finding: Finding; photo: File }) =>
      client.grades.addPhoto({ findingId: finding.id, photo }),
    onError,
    onSettled,
    onSuccess: () => showToast({ state: 'ok', text: t('grading.page.photoAdded') }),
  })
  const last = findings.at(-1)
  useShortcut('undo', () => last !== undefined && remove.mutate(last), last !== undefined)
  useScanCommands(({ kind }) => {
    if (kind !== 'UNDO') return null
    if (last === undefined) return 'NOTHING_TO_DO'
    if (remove.isPending) return 'BUSY'
    remove.mutate(last)
    return 'DONE'
  })
  return { add, remove, addPhoto }
}
