/** Ids the database gave, by the names the story uses. */
export class Notes<Id> {
  private readonly ids = new Map<string, Id>();

  constructor(private readonly kind: string) {}

  set(name: string, id: Id): void {
    this.ids.set(name, id);
  }

  /** @throws when the story speaks of something that has not happened yet */
  get(name: string): Id {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`${this.kind} ${name} gibt es an dieser Stelle der Geschichte noch nicht.`);
    return id;
  }
}

export class Memory {
  readonly organisations = new Notes<string>("Organisation");
  readonly deliveries = new Notes<number>("Datenlieferung");
  readonly releases = new Notes<number>("Datenstand");
  readonly cycles = new Notes<string>("Zyklus");
  readonly findings = new Notes<string>("Befund");
  readonly recommendations = new Notes<string>("Empfehlung");
  readonly consultations = new Notes<string>("Beteiligung");
  readonly points = new Notes<string>("Anregung");
  readonly decisions = new Notes<string>("Beschluss");
  readonly measures = new Notes<string>("Maßnahme");
}
