import type { BilanPlace } from '../../../../shared/contract/bilan.contract.ts'
import { type Commune, communes, provinces } from '../../../../shared/domain/places/communes.ts'
import { useWords } from '../../i18n/use-words.ts'
import styles from './CommuneMap.module.css'
import { communeTiles, provinceNames, tileColumns, tileRows } from './commune-tiles.ts'

const tileWidth = 78
const tileHeight = 52
const gap = 3

/** One tile a commune; the more machines, the deeper its colour. The number says the same, and so does the table. */
export function CommuneMap({ places }: { places: readonly BilanPlace[] }) {
  const { t } = useWords()
  const placeOf = new Map(places.map((place) => [place.communeCode, place]))
  const most = Math.max(1, ...places.map(({ givenCount, allocatedCount }) => givenCount + allocatedCount))
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${tileColumns * tileWidth} ${tileRows * tileHeight}`}
      role="img"
      aria-label={t('bilan.places.schematic')}
    >
      {provinces.map((province) => {
        const [column, row] = provinceNames[province]
        return (
          <text key={province} className={styles.province} x={column * tileWidth} y={row * tileHeight}>
            {t(`bilan.province.${province}`)}
          </text>
        )
      })}
      {communes.map((commune) => (
        <Tile key={commune.code} commune={commune} place={placeOf.get(commune.code)} most={most} />
      ))}
    </svg>
  )
}

function Tile({ commune, place, most }: { commune: Commune; place: BilanPlace | undefined; most: number }) {
  const { t, number } = useWords()
  const [column, row] = communeTiles[commune.code] ?? [0, 0]
  const given = place?.givenCount ?? 0
  const allocated = place?.allocatedCount ?? 0
  const told = { commune: commune.name, given, allocated, beneficiaries: place?.beneficiaryCount ?? 0 }
  const percent = given + allocated === 0 ? 0 : 12 + Math.round(((given + allocated) / most) * 38)
  const middle = (tileWidth - gap) / 2
  return (
    <g transform={`translate(${column * tileWidth} ${row * tileHeight})`}>
      <title>{t('bilan.places.tile', told)}</title>
      <rect
        className={styles.tile}
        width={tileWidth - gap}
        height={tileHeight - gap}
        rx={3}
        style={{ fill: `color-mix(in srgb, var(--accent) ${percent}%, var(--surface))` }}
      />
      <text className={styles.name} x={middle} y={given + allocated === 0 ? 29 : 17}>
        {commune.name}
      </text>
      {given + allocated > 0 && (
        <text className={styles.count} x={middle} y={40}>
          {given > 0 && number(given)}
          {allocated > 0 && <tspan className={styles.coming}> +{number(allocated)}</tspan>}
        </text>
      )}
    </g>
  )
}
