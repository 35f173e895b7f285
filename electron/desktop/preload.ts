import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('etabliDesktop', true)

// One port for one load of the page: a second message on this channel would come from nobody we know.
ipcRenderer.once('etabli:port', (event) => {
  window.postMessage('etabli:port', 'app://workbench', event.ports)
})
