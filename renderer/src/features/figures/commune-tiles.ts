import type { Province } from '../../../../shared/domain/places/communes.ts'

/** Column and row of every commune: roughly where it lies, one tile each. */
export const communeTiles: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '98801': [0, 0],
  '98826': [0, 1],
  '98819': [1, 1],
  '98824': [2, 1],
  '98812': [1, 2],
  '98810': [2, 2],
  '98807': [3, 2],
  '98830': [4, 2],
  '98831': [2, 3],
  '98811': [3, 3],
  '98822': [4, 3],
  '98823': [5, 3],
  '98825': [3, 4],
  '98827': [4, 4],
  '98808': [5, 4],
  '98833': [6, 4],
  '98803': [4, 5],
  '98816': [5, 5],
  '98806': [6, 5],
  '98804': [7, 5],
  '98813': [6, 6],
  '98828': [7, 6],
  '98829': [8, 6],
  '98802': [7, 7],
  '98821': [8, 7],
  '98805': [9, 7],
  '98832': [10, 7],
  '98818': [9, 8],
  '98817': [10, 8],
  '98809': [11, 9],
  '98820': [8, 2],
  '98814': [10, 3],
  '98815': [11, 5],
}

/** Where the name of a province stands, in tiles. */
export const provinceNames: Readonly<Record<Province, readonly [column: number, row: number]>> = {
  north: [0, 4.6],
  south: [3, 7.6],
  islands: [8, 1.7],
}

export const tileColumns = 12
export const tileRows = 10
