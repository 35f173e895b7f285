import type { ReactNode } from 'react'
import type { RefusalCase } from '../../../app/route.ts'
import { useWords } from '../../../i18n/use-words.ts'
import styles from './RefusalFigure.module.css'

/** One drawing a case, in lines of the text's own colour. */
export function RefusalFigure({ refusal }: { refusal: RefusalCase }) {
  const { t } = useWords()
  return (
    <svg
      className={styles.figure}
      viewBox="0 0 168 132"
      role="img"
      aria-label={t(`erasing.pages.refusals.${refusal}.figure`)}
    >
      {drawings[refusal]}
    </svg>
  )
}

const drive = (
  <>
    <rect x="30" y="34" width="76" height="64" rx="6" />
    <path d="M42 48h40M42 58h26" />
    <path d="M38 98v8h44v-8" />
  </>
)

const drawings: Record<RefusalCase, ReactNode> = {
  frozen: (
    <>
      <rect x="14" y="44" width="62" height="42" rx="4" />
      <path d="M4 98h82l-8-12H12z" />
      <path className={styles.strong} d="M56 12a15 15 0 1 0 13 22 13 13 0 0 1-13-22z" />
      <path d="M88 65h14m-6-6 6 6-6 6" />
      <circle className={styles.strong} cx="136" cy="40" r="10" />
      <path
        className={styles.strong}
        d="M136 20v5M136 55v5M116 40h5M151 40h5M122 26l3.5 3.5M146.5 50.5 150 54M150 26l-3.5 3.5M125.5 50.5 122 54"
      />
      <rect x="110" y="72" width="52" height="32" rx="4" />
      <path d="M104 114h64l-6-10h-52z" />
    </>
  ),
  locked: (
    <>
      <rect x="10" y="14" width="148" height="104" rx="7" />
      <path d="M26 32h60M26 44h40" />
      <path className={styles.strong} d="M124 38v-6a9 9 0 0 1 18 0v6" />
      <rect className={styles.solid} x="117" y="38" width="32" height="20" rx="3" />
      <path className={styles.strong} d="M24 70h120v34H24z" />
      <path d="M34 79v16M40 79v16M45 79v16M52 79v16M56 79v16M64 79v16M70 79v16" />
      <text className={styles.letters} x="86" y="93">
        PSID
      </text>
    </>
  ),
  hidden: (
    <>
      <rect x="10" y="14" width="148" height="104" rx="6" />
      <path d="M10 36h148M24 25h36" />
      <text className={styles.letters} x="56" y="65">
        RAID
      </text>
      <path d="M52 59.5h50" />
      <text className={styles.letters} x="56" y="101">
        AHCI
      </text>
      <circle cx="34" cy="59" r="8" />
      <circle className={styles.strong} cx="34" cy="95" r="8" />
      <circle className={styles.full} cx="34" cy="95" r="3.5" />
      <path className={styles.strong} d="M128 56v38m-9-9 9 9 9-9" />
    </>
  ),
  usb: (
    <>
      <path d="M12 40h64v58H12z" />
      <path d="M12 52h64" />
      <path d="M4 75h8M0 75h4" />
      <rect className={styles.strong} x="92" y="34" width="62" height="70" rx="5" />
      <path className={styles.strong} d="M104 50h32M104 60h20" />
      <path className={styles.strong} d="M104 104v8h32v-8" />
      <path d="M58 24c12-12 40-14 58 0m0 0-10-1m10 1-2-10" />
    </>
  ),
  nvme: (
    <>
      <path d="M8 46h122v40H8zM130 52h10v28h-10" />
      <path d="M22 56h24v20H22zM56 56h24v20H56zM90 56h22v20H90z" />
      <path d="M8 62a5 5 0 0 1 0 9" />
      <path className={styles.strong} d="M128 34v-8a12 12 0 0 1 24 0v8" />
      <rect className={styles.solid} x="120" y="34" width="40" height="32" rx="4" />
      <path className={styles.strong} d="M140 45v9" />
    </>
  ),
  sanitizing: (
    <>
      {drive}
      <circle className={styles.solid} cx="122" cy="86" r="30" />
      <path className={styles.strong} d="M122 68v18l12 8" />
      <path d="M122 60v-4M148 86h4M122 112v4M96 86h-4" />
    </>
  ),
}
