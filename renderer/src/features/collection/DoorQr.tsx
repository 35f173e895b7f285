import type { CollectionDoorView } from '../../../../shared/contract/collection.contract.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './DoorQr.module.css'

/** The standard wants four light modules around the symbol. */
const quietModules = 4

/** Dark on light in both themes: a scanner reads no inverted symbol. */
export function DoorQr({ qr }: { qr: CollectionDoorView['qr'] }) {
  const { t } = useWords()
  const side = qr.moduleCount + 2 * quietModules
  return (
    <svg
      className={styles.qr}
      viewBox={`${-quietModules} ${-quietModules} ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('collection.qr')}
    >
      <rect className={styles.light} x={-quietModules} y={-quietModules} width={side} height={side} />
      <path className={styles.dark} d={qr.path} />
    </svg>
  )
}
