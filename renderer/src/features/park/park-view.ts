import {
  noParkFilter,
  type ParkColumn,
  type ParkFilter,
  type ParkOrder,
  type ParkView,
  parkColumns,
  usualParkColumns,
  usualParkView,
} from '../../../../shared/domain/park/park-filter.ts'
import { createStore } from '../../app/store.ts'

const columnsAt = 'etabli-park-columns'

/** Lives outside the page: coming back to the park finds it as it was left. Columns stay for the next time too. */
export const parkView = createStore<ParkView>({ ...usualParkView, columns: storedColumns() })

export function setParkFilter(change: Partial<ParkFilter>): void {
  const view = parkView.get()
  parkView.set({ ...view, filter: { ...view.filter, ...change } })
}

export function clearParkFilter(): void {
  setParkFilter(noParkFilter)
}

/** The same column again turns it around; the third time the order of arrival is back. */
export function sortParkBy(by: ParkOrder['by']): void {
  const view = parkView.get()
  const { order } = view
  const isSame = order.by === by
  const next: ParkOrder = isSame && order.isDescending ? usualParkView.order : { by, isDescending: isSame }
  parkView.set({ ...view, order: next })
}

/** In the order of the catalogue, the tag always there: it is the row's door. */
export function showParkColumn(column: ParkColumn, isShown: boolean): void {
  const { columns } = parkView.get()
  const wanted = parkColumns.filter((one) => one === 'tag' || (one === column ? isShown : columns.includes(one)))
  keepColumns(wanted)
}

export function keepColumns(columns: ParkColumn[]): void {
  localStorage.setItem(columnsAt, columns.join(' '))
  parkView.set({ ...parkView.get(), columns })
}

export function openParkView(view: ParkView): void {
  parkView.set(view)
  localStorage.setItem(columnsAt, view.columns.join(' '))
}

export function isParkFiltered(filter: ParkFilter): boolean {
  return JSON.stringify({ ...filter, search: filter.search.trim() }) !== JSON.stringify(noParkFilter)
}

function storedColumns(): ParkColumn[] {
  const names = localStorage.getItem(columnsAt)?.split(' ') ?? []
  const known = parkColumns.filter((column) => names.includes(column))
  return known.includes('tag') ? known : usualParkColumns
}
