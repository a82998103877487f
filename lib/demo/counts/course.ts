/** The city's course over the years: what all areas share. Index 0 is 31.12.2014, the last one 31.12.2026. */
export const firstYear = 2014;
export const calibrationYear = 2018;
export const newestYear = 2025;
/** The year that is not delivered yet; tests bring it in. */
export const nextYear = 2026;

export const allYears: readonly number[] = Array.from({ length: nextYear - firstYear + 1 }, (_, i) => firstYear + i);

/** One row per year; refugees came in 2015/16 and 2022, the pandemic shows in 2020/21. */
export const cityCourse = {
  inhabitants: [
    115_930, 116_690, 116_960, 116_930, 116_845, 116_700, 116_310, 115_890, 117_280, 117_590, 117_660, 117_540, 117_380,
  ],
  under18: [0.1604, 0.1622, 0.1629, 0.1629, 0.16279, 0.1634, 0.1638, 0.1643, 0.1677, 0.1685, 0.1687, 0.1684, 0.1679],
  over65: [0.2168, 0.2166, 0.2178, 0.2193, 0.221, 0.2229, 0.2243, 0.226, 0.2251, 0.2268, 0.2292, 0.232, 0.2352],
  /** Share of the 65+ who are 80+, against 2018. */
  over80: [0.9, 0.94, 0.97, 0.99, 1, 1.03, 1.05, 1.06, 1.07, 1.07, 1.06, 1.04, 1.01],
  /** Share of the 65+ who have reached the pension age, which rises month by month. */
  pensionAge: [0.986, 0.982, 0.978, 0.974, 0.97, 0.966, 0.961, 0.957, 0.952, 0.947, 0.942, 0.936, 0.93],
  /** Inhabitants of 60 to under 65 among those of 18 to under 65. */
  near65: [0.104, 0.106, 0.108, 0.11, 0.112, 0.115, 0.119, 0.122, 0.124, 0.127, 0.129, 0.131, 0.132],
  migration: [0.1768, 0.1938, 0.2018, 0.2078, 0.213, 0.2178, 0.2216, 0.2262, 0.2478, 0.2559, 0.2617, 0.2658, 0.2691],
  /** Foreigners among inhabitants with a migration background. */
  foreigners: [0.452, 0.496, 0.503, 0.508, 0.511, 0.514, 0.515, 0.516, 0.556, 0.56, 0.561, 0.559, 0.556],
  households: [56_420, 56_830, 57_060, 57_190, 57_310, 57_420, 57_470, 57_500, 58_060, 58_290, 58_450, 58_560, 58_640],
  loneParents: [0.211, 0.213, 0.214, 0.217, 0.22, 0.222, 0.224, 0.226, 0.238, 0.24, 0.241, 0.243, 0.244],
  benefitUnits: [0.1118, 0.1131, 0.1159, 0.1148, 0.11, 0.1058, 0.1079, 0.1036, 0.1112, 0.1123, 0.1115, 0.1101, 0.1092],
  childPoverty: [0.2035, 0.2128, 0.2281, 0.2315, 0.224, 0.2158, 0.2151, 0.2083, 0.2258, 0.2271, 0.2224, 0.2163, 0.2138],
  /** Official unemployment rate and civilian labour force. */
  unemployment: [0.079, 0.0764, 0.0731, 0.0691, 0.065, 0.0632, 0.0749, 0.0688, 0.0676, 0.071, 0.0729, 0.0741, 0.0735],
  labourForce: [60_110, 60_290, 60_480, 60_700, 60_900, 61_080, 60_990, 60_940, 61_420, 61_830, 62_060, 62_190, 62_240],
  foreignLabourForce: [5_480, 5_910, 6_420, 6_760, 7_020, 7_280, 7_420, 7_560, 8_740, 9_330, 9_720, 9_990, 10_180],
  /** Unemployed who receive unemployment insurance (SGB III) among all unemployed. */
  insured: [0.28, 0.282, 0.284, 0.292, 0.3, 0.312, 0.352, 0.302, 0.288, 0.296, 0.308, 0.318, 0.322],
  oldAgeIncome: [
    0.0335, 0.0344, 0.0349, 0.0357, 0.0366, 0.0373, 0.0376, 0.0385, 0.0438, 0.0463, 0.0479, 0.0491, 0.0499,
  ],
  reducedCapacity: [
    0.0079, 0.0081, 0.0083, 0.0085, 0.0087, 0.0089, 0.0091, 0.0093, 0.0094, 0.0096, 0.0098, 0.01, 0.0101,
  ],
  subsistence: [0.0033, 0.0034, 0.0034, 0.0034, 0.0033, 0.0033, 0.0033, 0.0032, 0.0036, 0.0037, 0.0037, 0.0037, 0.0037],
  /** Asylum seekers outside the shelters. */
  asylum: [0.0031, 0.0072, 0.0064, 0.0045, 0.0034, 0.0029, 0.0027, 0.0026, 0.0039, 0.0038, 0.0033, 0.0029, 0.0027],
} as const satisfies Record<string, readonly number[]>;

/** At 31.12.2018 the city has exactly the figures of the talk (handbook §1.5). */
export const calibration = {
  EW: 116_845,
  EW_U18: 19_021,
  EW_65P: 25_823,
  MH: 24_888,
  HH: 57_310,
  BG: 6_304,
  K_BG: 4_261,
  AL: 3_959,
  EP: 60_900,
} as const;

export interface Event {
  readonly leaf: string;
  readonly why: string;
  /** Inhabitants added to the block group, by year. */
  readonly inhabitants: Readonly<Record<number, number>>;
  /** Whether they are asylum seekers in a shelter. */
  readonly shelter?: true;
}

/** Things that happen in single block groups. */
export const events: readonly Event[] = [
  {
    leaf: "054",
    why: "Shelter in the former crane depot, 2015 to 2019",
    inhabitants: { 2015: 262, 2016: 231, 2017: 148, 2018: 84, 2019: 36 },
    shelter: true,
  },
  {
    leaf: "095",
    why: "Shelter in a former school, 2015 to 2018",
    inhabitants: { 2015: 184, 2016: 142, 2017: 71, 2018: 28 },
    shelter: true,
  },
  {
    leaf: "065",
    why: "Homes for people from Ukraine and others, since 2022",
    inhabitants: { 2022: 246, 2023: 228, 2024: 171, 2025: 128, 2026: 96 },
    shelter: true,
  },
  {
    leaf: "025",
    why: "Homes in the old weaving mill, since 2022",
    inhabitants: { 2022: 158, 2023: 147, 2024: 118, 2025: 91, 2026: 88 },
    shelter: true,
  },
  {
    leaf: "107",
    why: "New housing for families, moved into from 2019 to 2022",
    inhabitants: { 2019: 140, 2020: 262, 2021: 371, 2022: 424, 2023: 431, 2024: 436, 2025: 434, 2026: 433 },
  },
  {
    leaf: "027",
    why: "Two tower blocks emptied and taken down from 2021 to 2023",
    inhabitants: { 2021: -118, 2022: -207, 2023: -236, 2024: -238, 2025: -240, 2026: -241 },
  },
];
