import { Button } from '@mantine/core'
import type { ScanAnswer } from '../../../../shared/contract/machines.contract.ts'
import { machineTitle } from '../../../../shared/domain/machine.ts'
import type { QrVerdict } from '../../../../shared/domain/proof/qr-payload.ts'
import { go } from '../../app/navigation.ts'
import { Failed } from '../../components/Failed.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ScanBanner.module.css'
import type { CommandRefusal } from './scan-commands.ts'
import { lastScan } from './scan-store.ts'

type Hindrance = Exclude<ScanAnswer, { kind: 'MACHINE' }>

/** A scan that opened nothing: what happened, what it means, what to do. Never modal: the next scan replaces it. */
export function ScanBanner() {
  const scan = lastScan.use()
  if (scan.kind === 'failed') {
    return (
      <div className={styles.banner}>
        <Failed error={scan.error} />
      </div>
    )
  }
  if (scan.kind === 'command' && scan.outcome !== 'DONE') {
    return (
      <div className={styles.banner}>
        <RefusedCommand text={scan.text} refusal={scan.outcome} />
      </div>
    )
  }
  if (scan.kind === 'paper' && scan.check.verdict !== 'AUTHENTIC') {
    return (
      <div className={styles.banner}>
        <DoubtfulPaper verdict={scan.check.verdict} />
      </div>
    )
  }
  if (scan.kind !== 'answered' || scan.answer.kind === 'MACHINE') return null
  return (
    <div className={styles.banner}>
      <HindranceNotice text={scan.text} answer={scan.answer} />
    </div>
  )
}

function RefusedCommand({ text, refusal }: { text: string; refusal: CommandRefusal }) {
  const { t } = useWords()
  return (
    <Notice state="warn" isAlert title={t('screens.scan.refusedCommand', { text })}>
      <p>{t(`screens.scan.refusal.${refusal}`)}</p>
      <Doors />
    </Notice>
  )
}

function DoubtfulPaper({ verdict }: { verdict: Exclude<QrVerdict, 'AUTHENTIC'> }) {
  const { t } = useWords()
  return (
    <Notice state={verdict === 'ALTERED' ? 'fail' : 'warn'} isAlert title={t(`screens.scan.paper.${verdict}`)}>
      <p>{t('screens.scan.paperDo')}</p>
      <Doors />
    </Notice>
  )
}

function HindranceNotice({ text, answer }: { text: string; answer: Hindrance }) {
  const { t } = useWords()
  switch (answer.kind) {
    case 'WRONG_CHECK':
      return (
        <Notice state="fail" isAlert title={t('screens.scan.wrongCheck', { text: answer.text })}>
          <p>{t('screens.scan.wrongCheckDo')}</p>
          <Doors />
        </Notice>
      )
    case 'NOT_ISSUED':
      return (
        <Notice state="warn" isAlert title={t('screens.scan.notIssued', { tag: answer.assetTag })}>
          <p>{t('screens.scan.notIssuedDo')}</p>
          <Doors toIntakes />
        </Notice>
      )
    case 'UNKNOWN':
      return (
        <Notice state="warn" isAlert title={t('screens.scan.unknown', { text: answer.text })}>
          <p>{t('screens.scan.unknownDo')}</p>
          <Doors toIntakes toReading />
        </Notice>
      )
    case 'SEVERAL':
      return (
        <Notice state="warn" isAlert title={t('screens.scan.several', { text, count: answer.machines.length })}>
          <SeveralMachines machines={answer.machines} />
        </Notice>
      )
  }
}

function SeveralMachines({ machines }: Pick<Extract<Hindrance, { kind: 'SEVERAL' }>, 'machines'>) {
  return (
    <div className={styles.doors}>
      {machines.map((machine) => (
        <Button
          key={machine.id}
          variant="default"
          onClick={() => leave(() => go({ page: 'machine', machineId: machine.id, tab: null }))}
        >
          <span className="mono">{machine.assetTag}</span>
          <span>{machineTitle(machine.manufacturer, machine.model)}</span>
        </Button>
      ))}
    </div>
  )
}

function Doors({ toIntakes = false, toReading = false }: { toIntakes?: boolean; toReading?: boolean }) {
  const { t } = useWords()
  return (
    <div className={styles.doors}>
      {toReading && (
        <Button variant="default" onClick={() => leave(() => go({ page: 'take-reading' }))}>
          {t('screens.scan.toReading')}
        </Button>
      )}
      {toIntakes && (
        <Button variant="default" onClick={() => leave(() => go({ page: 'intakes' }))}>
          {t('screens.scan.toIntakes')}
        </Button>
      )}
      <Button variant="default" onClick={() => leave()}>
        {t('screens.frame.close')}
      </Button>
    </div>
  )
}

function leave(then?: () => void): void {
  lastScan.set({ kind: 'none' })
  then?.()
}
