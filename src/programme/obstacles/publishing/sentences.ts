// Short sentences of a reporter, taken over whole: too short to be a quotation by their length, and still theirs. Pure.
import { filler } from '#commons/search'
import { fold } from '#kernel/text.ts'

/** A sentence that is shorter says nothing of who wrote it; a longer one is found as a quotation. */
const fewest = 4

/** Words of which so many in a sentence make it somebody's own; the others everybody uses about anything. */
const ownWords = 2

/** Words of laws, of care and of learning: whoever writes about the same has them too. */
const everybodys = new Set(
  fold(
    `${filler.nl} ${filler.en}
    aan als bij dan dat de deze die dit door een en er haar had heeft het hier hun ik in is ja je kun maar met mij mijn na
    naar of om onder op over tegen toch toen u uit uw van veel voor want was wat werd wie word wordt worden zal zelf zich zijn zo
    dus nou men net pas nee weg ver zoals alle allemaal beslist beslissen beslissing bepaalt bepalen hierover daarover hierom daarom zonder graag
    ben bent blijkt denk snap snappen begrijp begrijpen antwoord vraag vragen probleem melding knelpunt
    opleiding opleidingen opleiden onderwijs student studenten leerling leerlingen stage stages leren leert docent docenten
    zorg welzijn zorgorganisatie zorginstelling verpleeghuis ziekenhuis thuiszorg kinderopvang jeugdzorg gehandicaptenzorg
    verpleegkundige verpleegkundigen verzorgende verzorgenden helpende helpenden begeleider begeleiders client clienten
    valt vallen geldt gelden hoort horen beroep beroepen wet wetten besluit regeling regelgeving toezicht toezichthouder gemeente gemeenten ministerie inspectie kabinet
    subsidie bevoegd bekwaam bevoegdheid diploma erkend erkenning kwaliteit gegevens privacy rijk sector branche regio
    and are as at be but by for from have he her his i if in is it its my no not of on or our she so that the their them they this to
    was were what when where which who why with you your care school student students law`,
  ).match(/[\p{L}\p{N}]+/gu),
)

/** Words that laws, offices and fields of work are made of: "arbeidstijdenwet", "zorginstelling", "jeugdzorg". */
const publicWord =
  /^(zorg|onderwijs|opleiding|leerling|student|stage)|(wet|besluit|regeling|wetboek|ministerie|inspectie|autoriteit|verzekeraars?|kantoor|zorg)$/

type Word = { readonly said: string; readonly folded: string }

/** A name that stands in a sentence is looked for by itself. */
const tells = ({ said, folded }: Word, at: number): boolean =>
  (at === 0 || said === said.toLowerCase()) &&
  folded.length > 2 &&
  !everybodys.has(folded) &&
  !publicWord.test(folded)

/** Names of laws and offices, as whoever writes about the same has them; a quotation does not run over one. */
const publicNames = new RegExp(
  [
    'op de beroepen in de individuele gezondheidszorg',
    'kwaliteit,? klachten en geschillen zorg',
    'langdurige zorg',
    'maatschappelijke ondersteuning',
    'educatie en beroepsonderwijs',
    'gelijke behandeling op grond van handicap of chronische ziekte',
    'algemene verordening gegevensbescherming',
    'arbeidsmarkt in balans',
    'volksgezondheid,? welzijn en sport',
    'onderwijs,? cultuur en wetenschap',
    'sociale zaken en werkgelegenheid',
    'inspectie gezondheidszorg en jeugd',
    'inspectie van het onderwijs',
    'nederlandse zorgautoriteit',
    'autoriteit persoonsgegevens',
    'vereniging van nederlandse gemeenten',
  ].join('|'),
  'giu',
)

/** A text without the names that are everybody's: the pieces between them. */
export const betweenPublicNames = (text: string): string[] => text.split(publicNames)

/** Where one sentence ends and the next begins; a line is one too. */
const ends = /[.!?;:\n]+/u

const keyOf = (words: readonly { readonly folded: string }[]): string =>
  words.map(({ folded }) => folded).join(' ')

/** The short sentences of these texts that are somebody's own, each as its words. */
export const shortSentences = (texts: readonly string[], fewer: number): Set<string> =>
  new Set(
    texts
      .flatMap(betweenPublicNames)
      .flatMap((text) => text.split(ends))
      .map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(({ length }) => length >= fewest && length < fewer)
      .map((words) => words.map((said): Word => ({ said, folded: fold(said) })))
      .filter((words) => words.filter(tells).length >= ownWords)
      .map(keyOf),
  )

/** From which word to which one of these short sentences stands among the words; the longest at each place. */
export const sentencesTaken = (
  words: readonly { readonly folded: string }[],
  known: ReadonlySet<string>,
  fewer: number,
): { from: number; to: number }[] => {
  if (known.size === 0) return []
  const found: { from: number; to: number }[] = []
  for (let at = 0; at < words.length; at += 1)
    for (let many = Math.min(fewer - 1, words.length - at); many >= fewest; many -= 1) {
      if (!known.has(keyOf(words.slice(at, at + many)))) continue
      found.push({ from: at, to: at + many - 1 })
      at += many - 1
      break
    }
  return found
}
