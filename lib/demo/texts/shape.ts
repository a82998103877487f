/** A page of the public door that the city edits itself: paragraphs, „## “ headings and „- “ lists. */
export interface DemoText {
  readonly key: "impressum" | "datenschutz" | "barrierefreiheit" | "leichte-sprache" | "methoden";
  readonly locale: "de" | "en";
  readonly title: string;
  readonly body: string;
}
