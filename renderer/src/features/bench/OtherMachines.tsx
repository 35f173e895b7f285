import { CollectAnotherMachine } from '../collection/CollectAnotherMachine.tsx'
import { ImportFiles } from '../imports/ImportFiles.tsx'

/** The ways to read a machine that is not the one Établi runs on. */
export default function OtherMachines() {
  return (
    <>
      <CollectAnotherMachine />
      <ImportFiles />
    </>
  )
}
