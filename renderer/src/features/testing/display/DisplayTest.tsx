import { useState } from 'react'
import {
  type DisplayRemark,
  type DisplayRun,
  displayRemarks,
  displayVerdict,
  isAtNative,
} from '../../../../../shared/domain/testing/display-verdict.ts'
import { Notice } from '../../../components/Notice.tsx'
import { useWords } from '../../../i18n/use-words.ts'
import { TestButton } from '../parts/TestButton.tsx'
import { TestStage } from '../parts/TestStage.tsx'
import type { TestProps } from '../test-props.ts'
import { DisplayPictures, type PicturesSeen } from './DisplayPictures.tsx'
import { RemarkChoice } from './RemarkChoice.tsx'
import { shownPixels } from './shown-pixels.ts'

/** Nine pictures on the whole screen; a click marks what is wrong on them. The person decides, the test counts. */
export function DisplayTest({ onVerdict, known }: TestProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState<PicturesSeen | null>(null)
  const [remarks, setRemarks] = useState<ReadonlySet<DisplayRemark>>(new Set())
  const shown = shownPixels()
  const run = { shown, pixelRatio: window.devicePixelRatio, native: known.panel }

  function tell(pictures: PicturesSeen, said: DisplayRun['remarks']): void {
    setSeen(pictures)
    setRemarks(said)
    onVerdict(displayVerdict({ ...run, ...pictures, remarks: said }))
  }
  return (
    <TestStage
      how={t('testing.pages.display.how')}
      actions={
        <TestButton isMain={seen === null} onPress={() => setOpen(true)}>
          {t(seen === null ? 'testing.pages.display.start' : 'testing.pages.display.startAgain')}
        </TestButton>
      }
    >
      <p>{t('testing.pages.display.shown', { ...shown, ratio: window.devicePixelRatio })}</p>
      {isAtNative(run) === false && run.native !== null && (
        <Notice state="warn" title={t('testing.pages.display.notNative', run.native)} />
      )}
      {seen !== null && (
        <RemarkChoice
          remarks={displayRemarks}
          chosen={remarks}
          onToggle={(remark) => tell(seen, remarks.symmetricDifference(new Set([remark])))}
        />
      )}
      {isOpen && (
        <DisplayPictures
          onEnd={(pictures) => {
            setOpen(false)
            tell(pictures, remarks)
          }}
        />
      )}
    </TestStage>
  )
}
