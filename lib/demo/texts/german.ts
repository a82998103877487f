import type { DemoText } from "./shape";

const german = (key: DemoText["key"], title: string, body: string): DemoText => ({
  key,
  locale: "de",
  title,
  body: body.trim(),
});

export const germanTexts: readonly DemoText[] = [
  german(
    "impressum",
    "Impressum",
    `
Emscherau ist eine erfundene Stadt. Alle Zahlen, Namen und Beschlüsse sind ausgedacht. Diese Seite zeigt, wie das Impressum einer Stadt aussehen kann.

## Herausgeberin
Stadt Emscherau
Der Oberbürgermeister
Rathausplatz 1
00000 Emscherau
Telefon 02099 10-0
E-Mail rathaus@emscherau.example

Die Stadt Emscherau ist eine Körperschaft des öffentlichen Rechts. Sie wird vom Oberbürgermeister vertreten.

## Verantwortlich für den Inhalt
Sozialamt, Sozialplanung
Birgit Sandkamp
Telefon 02099 10-3410
E-Mail sozialplanung@emscherau.example

## Verantwortlich für die Zahlen
Statistikstelle
Jens Wrobel
Telefon 02099 10-1720
E-Mail statistikstelle@emscherau.example

## Nutzung der Daten
Eigene Daten der Stadt dürfen Sie mit Nennung der Quelle weiterverwenden. Es gilt die Datenlizenz Deutschland, Namensnennung, Version 2.0. Daten der Bundesagentur für Arbeit dürfen nur unverändert und mit Quelle genutzt werden. Die Quelle steht an jeder Zahl.

Sie dürfen mit den Zahlen nicht versuchen, einzelne Menschen zu erkennen. Das verbietet das Landesstatistikgesetz.

## Links
Für Inhalte fremder Seiten sind deren Betreiber verantwortlich. Wir haben sie geprüft, als wir den Link gesetzt haben.
`,
  ),
  german(
    "datenschutz",
    "Datenschutz",
    `
Hier lesen Sie, was mit Ihren Daten geschieht. Emscherau ist erfunden, der Text ist ein Muster. Eine echte Stadt lässt ihn von ihrer Datenschutzbeauftragten prüfen.

## Das Wichtigste zuerst

- Sie können alle Zahlen lesen, ohne sich anzumelden.
- Wir setzen keine Cookies, solange Sie sich nicht anmelden.
- Wir laden nichts von fremden Servern.
- Wir messen nicht, was Sie anklicken.

## Wer ist verantwortlich?
Stadt Emscherau, Rathausplatz 1, 00000 Emscherau. Die Datenschutzbeauftragte erreichen Sie unter datenschutz@emscherau.example.

## Wenn Sie die Seite besuchen
Unser Server schreibt auf, wann eine Seite aufgerufen wurde und von welcher Adresse. Das brauchen wir, um Störungen und Angriffe zu erkennen. Nach sieben Tagen löschen wir die Einträge. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung.

## Wenn Sie sich beteiligen
Sie können Ihre Meinung ohne Konto und ohne Namen sagen. Name und E-Mail-Adresse sind freiwillig. Wir veröffentlichen beides nicht. Ihr Beitrag erscheint als „Bürgerin oder Bürger“ mit einer Nummer.

Ein Mensch liest jeden Beitrag, bevor er erscheint. Bitte schreiben Sie nichts über andere Personen und nichts über Ihre Gesundheit. Mit dem Code auf Ihrer Quittung können Sie den Beitrag zurückziehen. Zwei Jahre nach dem Beschluss löschen wir Ihre Kontaktdaten.

## Wenn Sie ein Konto haben
Wir speichern Name, E-Mail-Adresse, Organisation und Rolle. Das Passwort speichern wir nur verschlüsselt. Ein Cookie hält Sie angemeldet; es endet mit der Abmeldung. Was Sie in der Planung ändern, steht mit Ihrem Namen im Protokoll.

## Ist jemand in den Zahlen zu erkennen?
Nein. Die Statistikstelle prüft jede Zahl vor der Veröffentlichung. Werte mit weniger als drei Fällen bleiben gesperrt. Die ungeprüften Zahlen liegen getrennt und sind von außen nicht erreichbar.

## Ihre Rechte

- Sie können fragen, was wir über Sie gespeichert haben.
- Sie können Fehler berichtigen lassen.
- Sie können verlangen, dass wir Daten löschen oder nicht mehr nutzen.
- Sie können widersprechen, wenn es besondere Gründe gibt.
- Sie können sich bei der Aufsicht beschweren. Zuständig ist die Landesbeauftragte für Datenschutz in Nordrhein-Westfalen.
`,
  ),
  german(
    "barrierefreiheit",
    "Erklärung zur Barrierefreiheit",
    `
Die Stadt Emscherau möchte, dass alle Menschen diese Seiten nutzen können. Grundlage sind § 10 des Behindertengleichstellungsgesetzes NRW und die Verordnung BITVNRW. Emscherau ist erfunden; diese Erklärung ist ein Muster.

## Wie barrierefrei ist diese Seite?
Die Seite erfüllt die Anforderungen weitgehend. Wir prüfen jede Seite automatisch und mit der Tastatur. Zuletzt haben wir selbst geprüft.

- Zu jeder Karte und zu jedem Diagramm gibt es eine Tabelle.
- Alle Gebiete lassen sich ohne Maus aus einer Liste wählen.
- Farben tragen nie allein eine Bedeutung.
- Gesperrte Werte haben ein Zeichen, ein Wort und ein Muster.
- Berichte gibt es als Seite und als PDF mit Struktur.

## Was noch nicht barrierefrei ist

- Es gibt noch kein Video in Deutscher Gebärdensprache. Es ist in Arbeit.
- Anlagen zu alten Beschlüssen sind zum Teil eingescannt. Auf Anfrage lesen wir sie vor oder schicken eine Abschrift.
- Die vergrößerbare Karte ist mit Vorleseprogrammen schwer zu nutzen. Die Liste daneben enthält alle Werte.

## Barriere melden
Stoßen Sie auf ein Hindernis? Bitte schreiben Sie uns oder rufen Sie an.

Sozialplanung, Telefon 02099 10-3412
E-Mail barriere@emscherau.example

Wir antworten innerhalb von zwei Wochen, spätestens nach sechs Wochen.

## Wenn unsere Antwort nicht hilft
Dann können Sie sich an die Ombudsstelle für barrierefreie Informationstechnik wenden. Sie gehört zum Büro der Landesbehindertenbeauftragten in Nordrhein-Westfalen. Das Verfahren kostet nichts. Ein Anwalt ist nicht nötig. Grundlage ist § 10d des Behindertengleichstellungsgesetzes NRW.
`,
  ),
  german(
    "leichte-sprache",
    "Leichte Sprache",
    `
Diese Seite ist von der Stadt Emscherau.
Emscherau ist eine erfundene Stadt.
Auch alle Zahlen sind erfunden.

## Was finden Sie hier?
Hier sehen Sie: So leben die Menschen in der Stadt.
Zum Beispiel:

- Wie viele Kinder leben in einem Stadt-Teil?
- Wie viele Menschen suchen Arbeit?
- Wie viele ältere Menschen haben wenig Geld?

Die Zahlen sehen Sie auf Karten und in Tabellen.

## Warum macht die Stadt das?
Die Stadt möchte wissen: Wo brauchen Menschen Hilfe?
Dann überlegt die Stadt: Was können wir tun?
Alle dürfen ihre Meinung dazu sagen.
Danach entscheidet der Rat.
Der Rat sind gewählte Frauen und Männer.
Später prüft die Stadt: Was hat sich geändert?
Dann fängt alles wieder von vorn an.
Deshalb heißt das Programm: Kreislauf.

## So finden Sie Ihren Stadt-Teil
Oben auf der ersten Seite ist ein Feld.
Dort schreiben Sie Ihre Straße oder Ihren Stadt-Teil.
Dann klicken Sie auf: Gebiet finden.

## So sagen Sie Ihre Meinung
Klicken Sie oben auf: Beteiligung.
Dort lesen Sie, was die Stadt vorschlägt.
Sie können dazu etwas schreiben.
Sie müssen Ihren Namen nicht sagen.
Ein Mensch liest Ihren Text.
Danach steht er auf dieser Seite.

## Warum fehlen manche Zahlen?
Manchmal steht dort: gesperrt.
Das heißt: Es sind nur sehr wenige Menschen.
Niemand soll erkennen, wer gemeint ist.

## Haben Sie Fragen?
Rufen Sie uns an.
Die Telefon-Nummer ist: 02099 10-3410.
Oder schreiben Sie eine E-Mail an: sozialplanung@emscherau.example
`,
  ),
  german(
    "methoden",
    "Daten und Methoden",
    `
Hier steht, woher die Zahlen kommen und wie wir rechnen. Alle Zahlen der Demo-Stadt Emscherau sind erfunden. Die Rechenwege sind echt.

## Stichtag und Bevölkerung
Alle Werte gelten für den 31. Dezember eines Jahres. Wir zählen Menschen mit Hauptwohnung im Melderegister. Diese Zahl weicht von der amtlichen Einwohnerzahl des Landes ab.

## Gezählt wird, gerechnet wird zuletzt
Wir speichern nur gezählte Werte für Blockgruppen. Größere Gebiete sind Summen daraus. Anteile berechnen wir immer aus Summen, nie aus Mittelwerten. Gerundet wird nur einmal, ganz am Ende und kaufmännisch.

## Veränderung
Die Veränderung vergleicht mit dem Stand vor vier Jahren. Bei Anteilen nennen wir Prozentpunkte.

## Arbeitslosenanteil
Für Stadtteile ist unbekannt, wie viele Menschen erwerbstätig sind. Deshalb rechnen wir mit allen Menschen von 15 bis unter 65 Jahren. Der Wert ist niedriger als die amtliche Arbeitslosenquote der Stadt. Beide darf man nicht vergleichen.

## Karten
Farben zeigen Mengen, keine Noten. Die Klassen bleiben über die Jahre gleich. Bevölkerungszahlen färben wir neutral, denn Herkunft und Alter sind keine Belastung.

## Überprüfung von Maßnahmen
Wir schätzen, welcher Verlauf ohne Maßnahme zu erwarten war. Dafür nutzen wir die Vorgeschichte des Gebiets und den Verlauf der übrigen Gebiete. Dazu nennen wir einen Bereich, in dem der Zufall liegt. Wir behaupten nie, dass eine Maßnahme der Grund ist.

Wurde ein Gebiet in einem schlechten Jahr ausgewählt, folgt oft ein besseres. Das geschieht auch ohne Maßnahme. Unser Verfahren berücksichtigt das.

## Bedarf beurteilen
Zahlen zeigen Auffälligkeiten. Ob gehandelt werden muss, lässt sich nur mit Ortskenntnis beurteilen.
`,
  ),
];
