import { os } from '../procedure.ts'

export const importsRouter = os.imports.router({
  examine: os.imports.examine.handler(({ input, context }) =>
    context.services.imports.examine(input.files, input.folders, input.machineId),
  ),
})
