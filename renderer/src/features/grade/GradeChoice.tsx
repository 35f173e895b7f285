import styles from './GradeChoice.module.css'

type Props<Code extends string> = {
  title: string
  hint: string
  name: string
  options: readonly { code: Code; words: string }[]
  value: Code | null
  onChoose: (code: Code) => void
}

/** One scale, worst to best, each grade with its words: nobody learns codes by heart. */
export function GradeChoice<Code extends string>({ title, hint, name, options, value, onChoose }: Props<Code>) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.title}>{title}</legend>
      <p className={styles.hint}>{hint}</p>
      {options.map(({ code, words }) => (
        <label key={code} className={styles.option} data-chosen={code === value || undefined}>
          <input type="radio" name={name} value={code} checked={code === value} onChange={() => onChoose(code)} />
          <span className={styles.code}>{code}</span>
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
