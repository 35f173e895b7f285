import type { ReactNode } from 'react'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CountTable.module.css'

type Row = { key: string; words: string; count: number; mark?: ReactNode }

export function CountTable({ label, rows }: { label: string; rows: readonly Row[] }) {
  const { number, percent } = useWords()
  const whole = rows.reduce((sum, row) => sum + row.count, 0)
  return (
    <Table label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <span className={styles.words}>
                {row.mark}
                {row.words}
              </span>
            </td>
            <td data-number>{number(row.count)}</td>
            <td data-number className="soft">
              {percent((row.count / whole) * 100)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
