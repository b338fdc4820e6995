/** Written with a full stop before a name or number: never the end of a sentence. */
const beforeNames = [
  'MR', 'MRS', 'MS', 'DR', 'GEN', 'SEN', 'REP',   'Mr', 'Mrs', 'Ms', 'Messrs', 'Mx', 'Dr', 'Prof', 'Rev', 'Hon', 'St', 'Sen', 'Sens', 'Rep', 'Reps', 'Gov', 'Govs', 'Pres', 'Amb', 'Min',
  'Gen', 'Maj', 'Col', 'Lt', 'Capt', 'Cmdr', 'Cdr', 'Cpl', 'Sgt', 'Adm', 'Brig', 'Pvt', 'Insp', 'Supt', 'Det', 'Sr', 'Sra', 'Hr', 'Fr', 'Mme', 'Mlle',
  'Art', 'Sec', 'Secs', 'Fig', 'Figs', 'Vol', 'Vols', 'Ch', 'Para', 'Paras', 'Ex', 'No', 'Nos', 'Nr', 'Tab', 'pp', 'vs', 'v', 'cf', 'viz', 'approx', 'ca', 'ed', 'eds',
  'No', 'Stat', 'Pub', 'Exec', 'Supp', 'Rec', 'Mt', 'Ft', 'al',
];

/** Written with a full stop after a name or number: the end of a sentence only when one clearly begins. */
const afterNames = [
  'Jr', 'JR', 'SR', 'INC', 'CORP', 'LTD', 'CO', 'Inc', 'Corp', 'Co', 'Cos', 'Ltd', 'LLC', 'Bros', 'Esq', 'etc', 'Dept', 'Univ', 'Assn', 'Bldg', 'Ave', 'Blvd', 'Rd',
  'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec', 'Mon', 'Tue', 'Tues', 'Wed', 'Thu', 'Thurs', 'Fri', 'Sat', 'Sun',
  'Calif', 'Conn', 'Del', 'Fla', 'Mass', 'Mich', 'Minn', 'Miss', 'Okla', 'Ore', 'Pa', 'Tenn', 'Tex', 'Va', 'Vt', 'Wash', 'Wis', 'Wyo', 'Ariz', 'Ark', 'Colo', 'Ga', 'Ill', 'Ind', 'Ky', 'Md', 'Mo', 'Neb', 'Nev',
];

/** Words that open a sentence far more often than they follow an abbreviation inside one. */
const openers = [
  'The', 'This', 'That', 'These', 'Those', 'It', 'Its', 'He', 'His', 'She', 'Her', 'They', 'Their', 'We', 'Our', 'I', 'You', 'There', 'Here', 'A', 'An', 'In', 'On', 'At', 'As',
  'By', 'For', 'From', 'With', 'Since', 'After', 'Before', 'During', 'While', 'When', 'Although', 'Though', 'However', 'But', 'And', 'Or', 'If', 'Some', 'Many', 'Most', 'Several',
  'Both', 'All', 'Other', 'Another', 'According', 'Moreover', 'Meanwhile', 'Furthermore', 'Additionally', 'To', 'Such', 'What', 'Who', 'Once', 'Under', 'Among', 'No', 'Not', 'One', 'Two',
];

const titles: ReadonlySet<string> = new Set(beforeNames);
const suffixes: ReadonlySet<string> = new Set(afterNames);
const opening: ReadonlySet<string> = new Set(openers);

/** Whether a word is written with a full stop of its own. The word is given without it. */
export const isAbbreviation = (word: string): boolean => titles.has(word) || suffixes.has(word);

/** Whether an abbreviation (without its full stop) stands before a name or number and so never ends a sentence. */
export const leadsOn = (word: string): boolean => titles.has(word);

/** Whether a word, as written, is one that opens sentences. */
export const opensSentences = (word: string): boolean => opening.has(word);
