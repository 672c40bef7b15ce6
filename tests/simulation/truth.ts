import type { Entry } from '../../src/domain/entry.ts'
import type { Flavour } from './actions.ts'
import { MANAGER, TERRITORY } from './cast.ts'

/** An entry as a person saved it. */
export interface Saved {
  readonly entry: Entry
  readonly person: string
  readonly org: string
  readonly flavour: Flavour
  /** The how manieth of its history. */
  readonly nth: number
}

interface Belonging {
  readonly person: string
  readonly org: string
  readonly from: string
  readonly until: string | null
}

/** What really happened, apart from what any device or server believes. */
export class Truth {
  readonly saved = new Map<string, Saved>()
  /** Entries whose every copy went with a backup that was put back: nobody could still have them. */
  readonly gone = new Set<string>()
  /** Whether a server or a device came back from a copy of before. */
  restored = false
  readonly revokedDevices = new Set<string>()
  private belongings: Belonging[] = TERRITORY.people.flatMap(({ id, memberships }) =>
    memberships.map(({ organisation, from, until }) => ({ person: id, org: organisation, from, until })),
  )

  mayRead(person: string, org: string, day: string): boolean {
    return person === MANAGER || this.isMember(person, org, day)
  }

  isMember(person: string, org: string, day: string): boolean {
    return this.of(person, org).some(({ from, until }) => from <= day && (until === null || until >= day))
  }

  everBelonged(person: string, org: string): boolean {
    return person === MANAGER || this.of(person, org).length > 0
  }

  grant(person: string, org: string, from: string): void {
    this.belongings.push({ person, org, from, until: null })
  }

  revoke(person: string, org: string, lastDay: string): void {
    this.belongings = this.belongings.map((row) =>
      row.person === person && row.org === org && (row.until === null || row.until > lastDay)
        ? { ...row, until: lastDay }
        : row,
    )
  }

  private of(person: string, org: string): Belonging[] {
    return this.belongings.filter((row) => row.person === person && row.org === org)
  }
}
