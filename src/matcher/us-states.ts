// The states of the United States: towns there bear the names of countries and capitals, and one state is a Georgia.

/** Names, and the abbreviations that follow a town in American news text. */
export const US_STATES: ReadonlySet<string> = new Set(
  [
    'alabama ala alaska arizona ariz arkansas ark california calif colorado colo connecticut conn delaware florida fla',
    'georgia ga idaho illinois ill indiana ind iowa kansas kan kentucky ky louisiana maine maryland md massachusetts',
    'mass michigan mich minnesota minn mississippi miss missouri mo montana mont nebraska neb nevada nev ohio oklahoma',
    'okla oregon ore pennsylvania penn pa tennessee tenn texas tex utah vermont vt virginia va wisconsin wis wyoming wyo',
  ]
    .join(' ')
    .split(' ')
    .concat('new hampshire', 'new jersey', 'new mexico', 'new york', 'north carolina', 'north dakota')
    .concat('rhode island', 'south carolina', 'south dakota', 'west virginia'),
);

/** Words that tell the state of Georgia: its towns, its people in the news, its neighbours. */
export const GEORGIA_THE_STATE: ReadonlySet<string> = new Set(
  (
    'atlanta savannah macon athens fulton dekalb cobb gwinnett kemp raffensperger warnock ossoff greene abrams bulldogs ' +
    'alabama carolina florida tennessee fani willis republican republicans democrat democrats democratic gop senate ' +
    'runoff peach governor gov county ga'
  ).split(' '),
);

/** Words that tell the country of Georgia. */
export const GEORGIA_THE_COUNTRY: ReadonlySet<string> = new Set(
  (
    'georgian georgians tbilisi batumi kutaisi abkhazia ossetia caucasus saakashvili zourabichvili zurabishvili ' +
    'kobakhidze garibashvili ivanishvili margvelashvili armenia azerbaijan soviet russia russian moscow kremlin moldova ' +
    'ukraine nato eurasian tskhinvali sukhumi lari'
  ).split(' '),
);
