import { z } from 'zod'
import { told, toldList } from '../told.ts'

const flag = z.boolean().nullish().catch(null)
const seconds = z.number().finite().nonnegative().nullish().catch(null)

/** Times and types are named otherwise before version 11. */
const step = z.object({
  type: told,
  '@type': told,
  severity: told,
  success: flag,
  start_time: seconds,
  end_time: seconds,
})
const action = z.object({
  type: told,
  '@type': told,
  severity: told,
  success: flag,
  startTime: told,
  endTime: told,
  startingTime: told,
  endingTime: told,
  steps: toldList(step, 200),
})
export type EreuseErasure = z.infer<typeof action>
export type EreuseStep = z.infer<typeof step>

const component = z.object({
  type: told,
  '@type': told,
  manufacturer: told,
  model: told,
  serialNumber: told,
  actions: toldList(action, 200),
  events: toldList(action, 200),
  erasure: toldList(action, 10),
})

/** The snapshots whose components carry what was done to them: workbench 10 and 11. */
export const ereuseErasuresSchema = z.object({
  software: told,
  version: told,
  components: toldList(component, 500),
})

/** What the separate eraser of the same family writes, alone or in the list of a lite snapshot. */
export const ereuseSanitizeSchema = z.object({
  steps: toldList(step, 200),
  validation: z.object({ result: flag }).nullish().catch(null),
  result: flag,
  version: told,
  method: z.object({ name: told, program: told }).nullish().catch(null),
  device_info: z.object({
    export_data: z.object({
      block: z.object({ serial: told, model: told, name: told }).nullish().catch(null),
      smart: z
        .object({
          serial_number: told,
          model_name: told,
          user_capacity: z
            .object({ bytes: z.number().int().positive().nullish().catch(null) })
            .nullish()
            .catch(null),
        })
        .nullish()
        .catch(null),
    }),
  }),
})
export type EreuseSanitize = z.infer<typeof ereuseSanitizeSchema>
