/**
 * Letters of other alphabets as Latin ones: the first step of a skeleton. Each pair is a letter and what stands for it.
 *
 * Cyrillic after the national romanisations of its languages, Georgian after the national system of 2002, Armenian after
 * BGN/PCGN 1981; where languages differ (ж: zh, j), the skeleton makes the forms meet.
 */

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

const CYRILLIC =
  'аa әa бb вv гg ґg ғg ҕg дd еe ёe єe жj җj ҹj ҷj зz иi іi їi йi јi ӣi ӥi кk қk ҡk ҝg ӄk лl мm нn ңn ҥn оo өo ӧo ӱu ' +
  'пp рr сs тt уu ўo ұu үu ӯu фf хh ҳh һh цts чch шsh щsh ъ ыi ь эe юiu яia ӓa ӕa';

const GEORGIAN =
  'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟj რr სs ტt უu ფp ქk ღg ყk შsh ჩch ცts ძdz წts ჭch ხh ჯj ჰh';

const ARMENIAN =
  'աa բb գg դd եe զz էe ըi թt ժj իi լl խh ծts կk հh ձdz ղg ճch մm յi նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf';

/** Latin letters whose sign is a sound of its own, and those that do not fall apart into letter and sign. */
const LATIN = 'şsh ṣsh šsh șsh ŝsh çch čch žj ǰj ıi əa øo łl đd ðd þt ŋn ġg ħh æe œe ßss';

export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...table(CYRILLIC),
  ...table(GEORGIAN),
  ...table(ARMENIAN),
  ...table(LATIN),
]);
