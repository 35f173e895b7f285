import { Select } from '../../../components/Select.tsx'
import { useWords } from '../../../i18n/use-words.ts'

type Props = { cameras: readonly MediaDeviceInfo[]; chosenId: string | null; onChoose: (cameraId: string) => void }

export function CameraChoice({ cameras, chosenId, onChoose }: Props) {
  const { t } = useWords()
  return (
    <Select
      label={t('testing.pages.camera.which')}
      data={cameras.map(({ deviceId, label }) => ({ value: deviceId, label }))}
      value={chosenId ?? cameras[0]?.deviceId ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}
