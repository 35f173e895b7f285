import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MachinePage } from '../../../../shared/contract/machines.contract.ts'
import { type MachineKind, machineKinds } from '../../../../shared/domain/machine-facts.ts'
import { client } from '../../api/client.ts'
import { Failed } from '../../components/Failed.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { useKeepMachinePage } from '../machine/use-machine-page.ts'
import styles from './KindChoice.module.css'

export function KindChoice({ page, onDone }: { page: MachinePage; onDone: () => void }) {
  const { t } = useWords()
  const keep = useKeepMachinePage()
  const decide = useMutation({
    mutationFn: (kind: MachineKind) => client.machines.decideKind({ machineId: page.machine.id, kind }),
    onSuccess: (next) => {
      keep(next)
      onDone()
    },
  })
  return (
    <Panel
      title={t('screens.reading.sayKind')}
      hint={page.summary.kind === null ? t('screens.reading.sayKindHint') : undefined}
    >
      <div className={styles.kinds}>
        {machineKinds.map((kind) => (
          <Button
            key={kind}
            className={styles.kind}
            variant="default"
            size="lg"
            aria-pressed={page.summary.kind === kind}
            onClick={() => decide.mutate(kind)}
          >
            {t(`codes.machineKind.${kind}`)}
          </Button>
        ))}
      </div>
      <Failed error={decide.error} />
    </Panel>
  )
}
