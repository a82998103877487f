import { describe, expect, it } from "vitest";
import { type Role, roleKeys, type StageKey, stageKeys } from "@/lib/glossary";
import { type Circumstances, can, type PolicyAction, policy } from "./policy";
import type { Viewer } from "./viewer";

/**
 * The policy as the city signed it, typed a second time by hand. One column a role:
 *   planning · statistics · department · association · council · administration
 * "x" may, "o" may for the own organisation only, "." may not. Behind it the stage whose closing ends it.
 * Who adds an action adds a row here; an action without a row, or a row without an action, fails.
 */
const agreed: Record<PolicyAction, readonly [columns: string, stage?: StageKey]> = {
  //                            P S D A C V
  "delivery:upload": [". x x . . ."],
  "delivery:map": [". x . . . ."],
  "delivery:accept": [". x . . . ."],
  "delivery:reject": [". x . . . ."],
  "delivery:read": ["x x . . . x"],
  "release:prepare": [". x . . . ."],
  "release:approve": [". x . . . ."],
  "release:discard": [". x . . . ."],
  "release:read": ["x x . . . x"],
  "indicator:define": ["x x . . . ."],
  "source:limit": [". x . . . ."],
  "area:define": [". x . . . ."],
  "livingSpace:draw": ["x x x x x x"],
  "livingSpace:withdraw": ["x x x x x x"],
  "livingSpace:adopt": ["x . . . . ."],

  "cycle:plan": ["x . . . . ."],
  "stage:close": ["x . . . . ."],

  "draft:read": ["x x x . . x"],
  "report:write": ["x . . . . .", "report"],
  "report:correct": ["x . . . . ."],
  "report:publish": ["x . . . . ."],
  "finding:write": ["x . . . . .", "analysis"],
  "finding:publish": ["x . . . . ."],
  "recommendation:write": ["x . . . . .", "recommendations"],
  "recommendation:publish": ["x . . . . ."],
  "consultation:plan": ["x . . . . .", "consultation"],
  "consultation:open": ["x . . . . .", "consultation"],
  "consultation:close": ["x . . . . .", "consultation"],
  "consultation:answer": ["x . . . . .", "consultation"],
  "statement:draft": [". . o o o .", "consultation"],
  "statement:submit": [". . o o o .", "consultation"],
  "contribution:moderate": ["x . . . . ."],
  "point:weigh": ["x . . . . .", "consultation"],
  "decision:record": ["x . . . . .", "measures"],
  "measure:write": ["x . . . . .", "measures"],
  "measure:publish": ["x . . . . ."],
  "measure:report": ["x . o o . ."],
  "measure:close": ["x . . . . ."],
  "measure:follow": ["x x x x x x"],
  "comparison:fix": ["x x . . . ."],
  "review:judge": ["x . . . . .", "review"],
  "review:takeOver": ["x . . . . ."],

  "user:invite": [". . . . . x"],
  "user:suspend": [". . . . . x"],
  "role:grant": [". . . . . x"],
  "organisation:write": [". . . . . x"],
  "text:write": ["x . . . . x"],
  "log:read": [". . . . . x"],
  "system:read": [". . . . . x"],
  "session:end": ["x x x x x x"],
  "account:change": ["x x x x x x"],
};

const own = "0197a000-0000-7000-8000-00000000000a";
const foreign = "0197a000-0000-7000-8000-00000000000b";

/** Pure tests need no session: the shape of a viewer is enough for the policy. */
const person = (...roles: Role[]) =>
  ({
    kind: "person",
    userId: "0197a000-0000-7000-8000-000000000001",
    name: "Probe",
    email: "probe@stadt.example",
    roles,
    organisationIds: [own],
  }) as unknown as Viewer;
const operator = { kind: "operator", name: "Kommandozeile" } as unknown as Viewer;
const resident = { kind: "public" } as unknown as Viewer;

const actions = Object.keys(policy) as PolicyAction[];
/** Every single stage closed, none, and all: what a cycle can look like to an action. */
const closings: (readonly StageKey[])[] = [[], ...stageKeys.map((stage) => [stage]), stageKeys];
const owners: [name: string, organisationId: string | null | undefined][] = [
  ["of the own organisation", own],
  ["of another organisation", foreign],
  ["of nobody", null],
  ["without a word on whose it is", undefined],
];

describe("the policy", () => {
  it("has one agreed row for every action and no other", () => {
    expect(actions.toSorted()).toEqual(Object.keys(agreed).toSorted());
    for (const [columns] of Object.values(agreed)) expect(columns).toMatch(/^[xo.]( [xo.]){5}$/);
  });

  describe.each(actions)("%s", (action) => {
    const [columns = "", stage] = agreed[action] ?? [];
    it.each(roleKeys.map((role, index) => [role, columns.split(" ")[index]] as const))("%s: %s", (role, sign) => {
      for (const closedStages of closings)
        for (const [name, organisationId] of owners) {
          const circumstances: Circumstances = { closedStages, organisationId };
          const open = !stage || !closedStages.includes(stage);
          const mine = sign === "x" || (sign === "o" && organisationId === own);
          expect(
            can(person(role), action, circumstances),
            `${name}, closed: ${closedStages.join(", ") || "none"}`,
          ).toBe(open && mine);
        }
    });

    it("the public: never", () => {
      for (const closedStages of closings)
        for (const [, organisationId] of owners)
          expect(can(resident, action, { closedStages, organisationId })).toBe(false);
    });

    it("somebody without a role: never", () => {
      expect(can(person(), action, { organisationId: own })).toBe(false);
    });

    it("the operator of the server: always, but not on a closed stage", () => {
      for (const closedStages of closings)
        expect(can(operator, action, { closedStages })).toBe(!stage || !closedStages.includes(stage));
    });

    it("has a German word", () => {
      expect(policy[action].de).toMatch(/^\p{Lu}\S+ .+/u);
    });
  });

  it("of two roles the wider one counts", () => {
    const both = person("department", "planning");
    expect(can(both, "measure:report", { organisationId: foreign })).toBe(true);
    expect(can(person("department"), "measure:report", { organisationId: foreign })).toBe(false);
    // Statistics may do nothing with a statement, whatever else the person is.
    expect(can(person("statistics", "association"), "statement:submit", { organisationId: foreign })).toBe(false);
  });

  it("somebody in no organisation owns nothing", () => {
    const lonely = { ...person("department"), organisationIds: [] } as unknown as Viewer;
    expect(can(lonely, "statement:draft", { organisationId: own })).toBe(false);
    expect(can(lonely, "statement:draft", {})).toBe(false);
  });

  it.each(["measure:delete", "", "constructor", "toString", "__proto__", "hasOwnProperty"])(
    "unknown = no, for everybody: „%s“",
    (unknown) => {
      for (const viewer of [resident, operator, ...roleKeys.map((role) => person(role))])
        expect(can(viewer, unknown as PolicyAction)).toBe(false);
    },
  );

  it("an unknown role is no role", () => {
    expect(can(person("mayor" as Role), "measure:follow")).toBe(false);
  });
});
