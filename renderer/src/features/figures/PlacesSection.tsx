import type { BilanPlace } from '../../../../shared/contract/bilan.contract.ts'
import type { PeopleReached } from '../../../../shared/domain/bilan.ts'
import { findCommune, type Province, provinces } from '../../../../shared/domain/places/communes.ts'
import { Table } from '../../components/Table.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { CommuneMap } from './CommuneMap.tsx'
import page from './FiguresPage.module.css'
import styles from './PlacesSection.module.css'

type Props = { places: readonly BilanPlace[]; people: PeopleReached }

export function PlacesSection({ places, people }: Props) {
  const { t } = useWords()
  const words = [t('bilan.places.legendGiven'), t('bilan.places.legendNone'), t('bilan.places.schematic')]
  return (
    <section className={page.section} aria-labelledby="bilan-places">
      <h2 id="bilan-places">{t('bilan.places.title')}</h2>
      {places.length === 0 ? (
        <p className="soft">{t('bilan.places.none')}</p>
      ) : (
        <div className={page.beside}>
          <div className={page.drawing}>
            <CommuneMap places={places} />
            <p className={page.method}>{words.join(' ')}</p>
          </div>
          <PlacesTable places={places} />
        </div>
      )}
      <PeopleWords people={people} />
    </section>
  )
}

/** Only what was said, and by how many. */
function PeopleWords({ people }: { people: PeopleReached }) {
  const { t } = useWords()
  if (people.servedCount === 0) return null
  if (people.declaringCount === 0) return <p className="soft">{t('bilan.places.peopleNotSaid')}</p>
  return <p>{t('bilan.places.people', { ...people, count: people.peopleCount })}</p>
}

const groups: readonly (Province | null)[] = [...provinces, null]

function PlacesTable({ places }: { places: readonly BilanPlace[] }) {
  const { t } = useWords()
  return (
    <div className={styles.table}>
      <Table label={t('bilan.places.title')}>
        <thead>
          <tr>
            <th scope="col">{t('bilan.places.commune')}</th>
            <th scope="col" data-number>
              {t('bilan.end.given')}
            </th>
            <th scope="col" data-number>
              {t('bilan.end.allocated')}
            </th>
            <th scope="col" data-number>
              {t('bilan.places.beneficiaries')}
            </th>
          </tr>
        </thead>
        {groups.map((province) => (
          <ProvinceRows
            key={province ?? 'none'}
            province={province}
            places={places.filter((place) => place.province === province)}
          />
        ))}
      </Table>
    </div>
  )
}

function ProvinceRows({ province, places }: { province: Province | null; places: readonly BilanPlace[] }) {
  const { t } = useWords()
  if (places.length === 0) return null
  const name = province === null ? t('bilan.places.unknown') : t(`bilan.province.${province}`)
  return (
    <tbody>
      <tr className={styles.province}>
        <td>{name}</td>
        <Counts places={places} />
      </tr>
      {province !== null &&
        places.map((place) => (
          <tr key={place.communeCode}>
            <td className={styles.commune}>{findCommune(place.communeCode)?.name}</td>
            <Counts places={[place]} />
          </tr>
        ))}
    </tbody>
  )
}

/** An association has one commune: those of several add up. */
function Counts({ places }: { places: readonly BilanPlace[] }) {
  const { number } = useWords()
  const sumOf = (column: 'givenCount' | 'allocatedCount' | 'beneficiaryCount') =>
    number(places.reduce((sum, place) => sum + place[column], 0))
  return (
    <>
      <td data-number>{sumOf('givenCount')}</td>
      <td data-number>{sumOf('allocatedCount')}</td>
      <td data-number>{sumOf('beneficiaryCount')}</td>
    </>
  )
}
