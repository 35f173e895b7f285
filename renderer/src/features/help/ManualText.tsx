import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx/react'
import type { AnchorHTMLAttributes, ImgHTMLAttributes } from 'react'
import { helpTopics } from '../../app/route.ts'
import { PlaceLink } from '../../components/PlaceLink.tsx'
import { useWords } from '../../i18n/use-words.ts'
import styles from './ManualText.module.css'
import { pictureAddress } from './manual-files.ts'
import { headingId } from './manual-headings.ts'

/** One page of the manual, drawn from the Markdown that GitHub draws too. */
export function ManualText({ text }: { text: string }) {
  return (
    <Markdown className={styles.text} options={options}>
      {text}
    </Markdown>
  )
}

/** "papers-for-the-donor.md" is a file on GitHub and a place here. */
function ManualLink({ href = '', children }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const topic = helpTopics.find((one) => href === `${one}.md`)
  return topic === undefined ? <span>{children}</span> : <PlaceLink to={{ page: 'help', topic }}>{children}</PlaceLink>
}

function Picture({ src = '', alt = '' }: ImgHTMLAttributes<HTMLImageElement>) {
  const { language } = useWords()
  return <img className={styles.picture} src={pictureAddress(language, src)} alt={alt} />
}

const options: MarkdownToJSX.Options = {
  wrapper: 'article',
  forceBlock: true,
  disableParsingRawHTML: true,
  slugify: headingId,
  overrides: { img: Picture, a: ManualLink },
}
