/**
 * @module deid/locales/foreign-names: words that Spanish and German notes write as names: doubtful findings, which the tagger may refuse.
 *
 * Spanish writes only names with a capital inside a sentence, so such a word is one. German writes every noun so; there only listed given
 * names count.
 */
import type { Finding } from "../finding.ts";
import { gapAfter, type Word } from "../words.ts";
import type { Language } from "./language.ts";

/** Given names that are German words too. */
const germanWords = new Set(
  "bett hand mark ernst frank heil rose wolf gut stern linde laura silber ost nord erika sommer winter mai juni april august herz blume wilde lieb blut arm bein auge kopf brust mund nase ohr haut leber niere lunge galle milz art tag nacht morgen abend licht luft gang stand fall lage form rat bad see berg tal wald stein gold bernstein lust leid mut alter tod ende anfang sinn ton bau hof dach haus tor bank geist christ heiland engel kaiser graf prinz jung alt klein gross lang kurz rot weiss schwarz braun grau gelb gran test karte marke serie rate mitte seite breite reihe stelle spitze tiefe dose pille salbe creme tablette vene arterie klappe ader sehne iris aura venus paris lena dolor pia via vita regina ida ina ada".split(
    " ",
  ),
);

/** Spanish words of headings and departments that stand with a capital inside a sentence. */
const spanishHeading =
  /^(?:ingreso|sexo|fecha|servicio|localidad|provincia|cp|edad|medic[oa]s?|nocol|col|informe|historia|actual|urgencias|unidad|planta|centro|hospital|consultas?|externas|interna|oral|patologica|medicina|cirugia|atencion|primaria|especializada|pais|nacimiento|domicilio|nombre|apellidos|remitido|responsable|clinic[oa]|paciente|anamnesis|exploracion|fisica|evolucion|diagnostico|tratamiento|antecedentes|personales|familiares|alta|motivo|juicio|plan|departamento|seccion|area|departament|servei|facultad|intensivos|cuidados|jefe|adjunto|residente|infanta?|los|las|el|la|durante|tras|para|tipo|sindrome|enfermedad)$|(?:ologia|ografia|iatria|itis|osis|emia|uria|ectomia|otomia|oscopia|plastia|terapia|axona|icina|mab|virus|idad|cion|miento|ico|ica)$/;

/** Names by capital or list, sureness below what the tagger may drop. */
export function findForeignNames(text: string, words: readonly Word[], language: Exclude<Language, "en">): Finding[] {
  const found: Finding[] = [];
  const smallHere = new Set(words.filter((word) => !word.capital).map((word) => word.key));
  for (const [i, word] of words.entries()) {
    if (!word.capital || word.initial || word.text.length < 3 || word.guarded || !word.proper) continue;
    if (word.upper && word.text.length < 5) continue;
    if (language === "es" && spanishHeading.test(word.key)) continue;
    const listed = word.first && !(language === "de" && germanWords.has(word.key));
    const named =
      language === "de"
        ? listed && !word.common && !(word.eponym && !word.first)
        : (isInside(text, words, i) && !word.eponym && !smallHere.has(word.key)) ||
          (listed && !smallHere.has(word.key) && !word.eponym && !word.common);
    if (named) found.push({ start: word.start, end: word.end, type: "NAME", sureness: 50 });
  }
  return found;
}

/** Inside a sentence: after a word written small with a blank between, or after such a word. */
function isInside(text: string, words: readonly Word[], i: number): boolean {
  const previous = words[i - 1];
  if (previous === undefined || !/^,? \(?$|^-$/.test(gapAfter(text, words, i - 1))) return false;
  if (!previous.capital) return !previous.number;
  return !previous.opens && previous.text.length > 1;
}
