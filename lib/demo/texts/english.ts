import type { DemoText } from "./shape";

const english = (key: DemoText["key"], title: string, body: string): DemoText => ({
  key,
  locale: "en",
  title,
  body: body.trim(),
});

export const englishTexts: readonly DemoText[] = [
  english(
    "impressum",
    "Legal notice",
    `
Emscherau is an invented city. All figures, names and decisions are made up. This page shows what the legal notice of a city can look like.

## Publisher
City of Emscherau
The Lord Mayor
Rathausplatz 1
00000 Emscherau
Phone 02099 10-0
E-mail rathaus@emscherau.example

The City of Emscherau is a corporation under public law, represented by the Lord Mayor.

## Responsible for the content
Department of Social Affairs, Social Planning
Birgit Sandkamp
Phone 02099 10-3410
E-mail sozialplanung@emscherau.example

## Responsible for the figures
Statistics Office
Jens Wrobel
Phone 02099 10-1720
E-mail statistikstelle@emscherau.example

## Use of the data
The city's own data may be reused if the source is named (Data licence Germany, attribution, version 2.0). Data of the Federal Employment Agency may only be reused unchanged and with their source. The source stands beside every figure.

You must not try to identify individual people from the figures. The statistics act of the Land forbids it.

## Links
The operators of other sites are responsible for their content. We checked them when we set the link.
`,
  ),
  english(
    "datenschutz",
    "Data protection",
    `
This page says what happens to your data. Emscherau is invented and the text is a model. A real city has it checked by its data protection officer.

## First things first

- You can read all figures without signing in.
- We set no cookies as long as you do not sign in.
- We load nothing from other servers.
- We do not measure what you click.

## Who is responsible?
City of Emscherau, Rathausplatz 1, 00000 Emscherau. You can reach the data protection officer at datenschutz@emscherau.example.

## When you visit the site
Our server notes when a page was requested and from which address. We need this to recognise faults and attacks. The entries are deleted after seven days. The legal basis is Article 6(1)(e) of the General Data Protection Regulation.

## When you take part
You can give your opinion without an account and without a name. Name and e-mail address are voluntary, and we publish neither. Your contribution appears as “resident” with a number.

A person reads every contribution before it appears. Please write nothing about other people and nothing about your health. With the code on your receipt you can withdraw the contribution. Two years after the decision we delete your contact data.

## When you have an account
We store name, e-mail address, organisation and role, and the password only in encrypted form. A cookie keeps you signed in and ends when you sign out. What you change in the planning is logged with your name.

## Can anybody be recognised in the figures?
No. The statistics office checks every figure before it is published. Values with fewer than three cases are withheld. The unchecked figures are kept apart and cannot be reached from outside.

## Your rights

- You can ask what we have stored about you.
- You can have errors corrected.
- You can ask us to delete data or to stop using them.
- You can object on particular grounds.
- You can complain to the data protection commissioner of North Rhine-Westphalia.
`,
  ),
  english(
    "barrierefreiheit",
    "Accessibility statement",
    `
The City of Emscherau wants everybody to be able to use these pages. The legal basis is section 10 of the equality act for people with disabilities of North Rhine-Westphalia and the ordinance BITVNRW. Emscherau is invented; this statement is a model.

## How accessible is this site?
The site largely meets the requirements. Every page is tested automatically and with the keyboard. The last test was our own.

- Every map and every chart has a table.
- Every area can be chosen from a list without a mouse.
- Colour never carries a meaning alone.
- Withheld values have a sign, a word and a pattern.
- Reports exist as pages and as structured PDF.

## What is not accessible yet

- There is no video in German Sign Language yet. It is in preparation.
- Annexes to old decisions are partly scanned. On request we read them out or send a transcript.
- The map that can be enlarged is difficult to use with screen readers. The list beside it holds all values.

## Report a barrier
Have you met an obstacle? Please write or call.

Social Planning, phone 02099 10-3412
E-mail barriere@emscherau.example

We answer within two weeks, after six weeks at the latest.

## If our answer does not help
You can turn to the ombuds office for accessible information technology at the commissioner for people with disabilities of North Rhine-Westphalia. The procedure is free of charge and needs no lawyer (section 10d of the same act).
`,
  ),
  english(
    "leichte-sprache",
    "Easy language",
    `
This page is from the City of Emscherau.
Emscherau is an invented city.
All the numbers are invented too.

## What can you find here?
Here you can see how people live in the city.
For example:

- How many children live in a part of the city?
- How many people are looking for work?
- How many older people have little money?

You can see the numbers on maps and in tables.

## Why does the city do this?
The city wants to know where people need help.
Then the city thinks about what it can do.
Everybody may say what they think.
After that the council decides.
Later the city checks what has changed.
Then it all starts again.

## How to find your part of the city
There is a field on the first page.
Write the name of your street there.
Then click on: Find area.

## How to say what you think
Click on: Take part.
There you can read what the city proposes.
You can write something about it.
You do not have to give your name.
A person reads your text.
After that it is shown on this site.

## Why are some numbers missing?
Sometimes you read: withheld.
That means there are only very few people.
Nobody should be able to tell who they are.

## Do you have questions?
Call us: 02099 10-3410.
Or write an e-mail to: sozialplanung@emscherau.example
`,
  ),
  english(
    "methoden",
    "Data and methods",
    `
This page says where the figures come from and how we calculate. All figures of the demo city Emscherau are invented. The methods are real.

## Reference date and population
All values are for 31 December of a year. We count people with their main residence in the population register. This number differs from the official population of the Land.

## Counts are stored, rates come last
We store only counts for block groups. Larger areas are sums of them. Shares are always computed from sums, never from averages. Rounding happens once, at the very end, half away from zero.

## Change
Change compares with the state four years before. For shares it is given in percentage points.

## Unemployment share
For parts of the city nobody knows how many people belong to the labour force. So we relate the unemployed to all people aged 15 to under 65. The value is lower than the city's official unemployment rate. The two must not be compared.

## Maps
Colours show quantities, not marks. The classes stay the same over the years. Population figures are coloured neutrally, for origin and age are no burden.

## Review of measures
We estimate which course was to be expected without the measure, from the area's history and the course of the other areas. We give a range within which chance lies. We never claim that a measure is the reason.

When an area is chosen in a bad year, a better one often follows, with or without a measure. Our method takes this into account.

## Judging need
Figures show what stands out. Whether action is needed can only be judged with local knowledge.
`,
  ),
];
