// Given names and titles: what tells a person from a country of the same name. Data, and no rule.

/** Given names that often stand before a surname; none that is a place as well. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron adam adrian adriana ahmed alan albert alex alexander alexandra ali alice allan amanda amber amy ana anatole andrea ' +
    'andrew andy angela ann anna anne anthony antonio arthur barbara barry ben benjamin bernard beth betty bill billy ' +
    'bob bobby brad bradley brandon brenda brian bruce bryan carl carla carlos carol caroline catherine cecile ' +
    'charles charlie chris christian christina christine christopher claire claude colin craig dan daniel danny dave ' +
    'david dawn dean deborah dennis denzel derek diana diane domingo don donald donna dorothy doug duke duncan dustin ed ' +
    'eddie edward elaine elizabeth ella ellen emily emma eric erin ethan eugene eva evan fiona francis frank fred ' +
    'gareth gary gavin gemma geoffrey george gerald gerard gloria gordon graham greg gregory hannah harold harry ' +
    'heather helen henry howard hugh hunter ian irvine irving isaac isaiah jack jackie jacob jake james jamie jane janet ' +
    'jason jay jean jeff jeffrey jen jennifer jenny jeremy jerry jesse jessica jill jim jimmy joan joanna joe joel john ' +
    'johnny jon jonathan jose joseph josh joshua juan judith judy julia julian julie justin karen karl kate ' +
    'katherine kathleen kathy katie keith kelly ken kenneth kerry kevin kim kyle larry laura lauren lee leo leon ' +
    'leonard leslie lewis liam linda lisa liz lorna louis louise lucas lucy luis luke lynn lynndie maggie marc marcus ' +
    'margaret maria marie marilyn mario mark martha martin mary matt matthew maurice max megan melanie melinda melissa ' +
    'michael michel michelle miguel mike mohamed mohammed molly nancy natalie natasha nathan neil nicholas nick nicola nicole ' +
    'nigel noah nora norman oliver olivia oscar owen pamela pat patricia patrick paul paula pedro peter phil philip ' +
    'phillip rachel ralph ray raymond rebecca richard rick rita rob robert robin rodney roger ron ronald rosa rose ross ' +
    'roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian shane shannon sharon sheila ' +
    'shirley simon sophie stella stephanie stephen steve steven stuart sue susan suzanne ted teresa terry theresa ' +
    'thomas tim timothy tina todd tom tommy tony tracy trevor ursula vanessa vernon vincent walter wayne wendy will ' +
    'william yvonne zachary zoe'
  ).split(' '),
);

/** Given names that begin a sentence as another word: Will France join? */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set('will bill rob pat dawn sue rose'.split(' '));

/** Countries, demonyms and capitals that are given names too: followed by a surname they are a person. */
export const NAMES_OF_PEOPLE: ReadonlySet<string> = new Set(
  'georgia jordan chad israel german victoria sofia santiago'.split(' '),
);

/** Countries, demonyms and capitals that are surnames too: after a given name or a title they are a person. */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    'jordan israel chad holland ireland france england wales spain poland brazil cuban cuba french german english irish ' +
    'welsh scots washington london berlin paris lima rome hamilton kingston stanley douglas wellington victoria santiago ' +
    'malta niger benin peru panama jersey bern nassau athens sofia georgia guinea mali laos lao chile dane finn'
  ).split(' '),
);

/** Titles before the surname of a private person or a politician. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr sir dame lord lady sen senator rep representative congressman congresswoman prof professor coach'.split(
    ' ',
  ),
);

/** Titles before a given name that alone is the whole name: King Charles. */
export const ROYAL_TITLES: ReadonlySet<string> = new Set(
  'king queen pope prince princess saint st emperor'.split(' '),
);

/** Offices before a name that do not make it another person's: President Putin. */
export const OFFICES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...ROYAL_TITLES,
  ...(
    'president minister premier chancellor sheikh ayatollah secretary spokesman spokeswoman spokesperson ambassador ' +
    'chief leader chairman chairwoman chair commissioner prosecutor director envoy candidate nominee counterpart ' +
    'lawmaker mayor governor gov emir sultan head commander general gen colonel col major captain vice deputy judge'
  ).split(' '),
]);

/** Capitalised words that follow a country without being a surname: Israel Police, Jordan Prime Minister. */
export const NOT_SURNAMES: ReadonlySet<string> = new Set([
  ...OFFICES,
  ...(
    'prime foreign defence interior finance health justice army police navy force forces air parliament government ' +
    'ministry national central supreme high state states federal republic kingdom islands island river valley city ' +
    'today times post herald tribune news daily radio television bank university institute airlines airways railways ' +
    'telecom open cup league team football cricket rugby olympic red white and or vs v january february march april ' +
    'may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'north south east west northern southern eastern western street road avenue square house office authority ' +
    'commission council court agency group party union association federation committee world international ' +
    'aerospace industries electric antiquities medical cross crescent chamber museum dream stock exchange'
  ).split(' '),
]);

/** Family names that stand first: after the full name Xi Jinping is Xi. */
export const FAMILY_NAME_FIRST: ReadonlySet<string> = new Set(
  (
    'xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng ' +
    'jiang wen bo qin han kim lee park choi jung jeong moon yoon ahn nguyen tran le pham vo vuong tsai lai hun'
  ).split(' '),
);
