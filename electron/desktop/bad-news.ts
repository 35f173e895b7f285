import { app, dialog } from 'electron'
import { languageOf } from '../../shared/i18n/language-of.ts'
import { translator } from '../../shared/i18n/translator.ts'
import { alreadyToldExitCode } from '../shell/start-failure.ts'
import type { FromCoreHost } from './core-host-messages.ts'

/** The core did not start: says why and ends. */
export function tellStartFailure({ failure, detail }: FromCoreHost): void {
  const words = translator(languageOf(app.getLocale()))
  dialog.showErrorBox(words('cli.start.failure.title'), `${words(`cli.start.failure.${failure}`)}\n\n${detail}`)
  app.exit(alreadyToldExitCode)
}

/** The core or the page is gone and does not come back by itself: start again, or stop. */
export function offerRelaunch(): void {
  const words = translator(languageOf(app.getLocale()))
  const choice = dialog.showMessageBoxSync({
    type: 'error',
    message: words('cli.start.lost.title'),
    detail: words('cli.start.lost.whatToDo'),
    buttons: [words('cli.start.lost.relaunch'), words('cli.start.lost.quit')],
    cancelId: 1,
    noLink: true,
  })
  if (choice === 0) app.relaunch()
  app.exit(choice === 0 ? 0 : alreadyToldExitCode)
}
