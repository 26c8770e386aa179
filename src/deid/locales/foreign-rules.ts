/**
 * @module deid/locales/foreign-rules: what forms and titles alone tell in Spanish and German notes; the tagger of the language finds the rest.
 *
 * In German every noun has a capital, so no rule here takes a capital letter for a name.
 */
import type { DatePart, Finding, SpanType } from "../finding.ts";
import { matchesOf } from "../matches.ts";
import type { Language } from "./language.ts";

interface Rule {
  readonly type: SpanType;
  readonly sureness: number;
  /** The identifier is group 1, or the whole match. */
  readonly expression: RegExp;
}

const name = "\\p{Lu}[\\p{L}\\p{M}'’]+(?:-\\p{Lu}[\\p{L}\\p{M}]+)*";
const upperName = `${name}(?: (?:de |del |de la |y |von |van |zu )?${name}){0,3}`;

const spanish: readonly Rule[] = [
  {
    type: "NAME",
    sureness: 84,
    expression: new RegExp(
      `(?<!\\p{L})(?:[Dd]on|[Dd]oña|D\\.ª?|D[ñª]a?\\.|[Ss]ra?\\.|[Ss]rta\\.|[Dd]ra?\\.|[Dd]octora?|[Ss]eñora?|[Pp]rof\\.|Enf\\.|Fdo\\.?:?|Lic\\.|Dres\\.)\\s+(?:[Dd]ra?\\.\\s+|D\\.\\s+)?((?:\\p{Lu}\\.\\s?){0,2}${upperName})`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 84,
    expression: new RegExp(
      `(?:^|[.;:\\n|][^\\S\\n]*)(?:[Nn]ombre|[Aa]pellidos|[Pp]aciente|Pcte|Pte|[Uu]suari[oa]|[Mm][eé]dico|[Cc]irujan[oa]|[Aa]yudante|[Aa]nestesi(?:a|sta)|[Ii]nstrumentista|[Rr]emitido por|[Rr]esponsable(?: clínico)?|[Ff]irmado|[Aa]utor|[Tt]utora?|[Mm]adre|[Pp]adre|[Cc]ontacto|De|Para|Hola|Estimad[oa]|Un abrazo|Saludos)(?:[.:,]{1,2}\\s*|\\s)((?:\\p{Lu}\\.\\s?){0,2}${upperName}(?:, ${upperName})?)`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 70,
    expression: new RegExp(
      `(?<=\\b(?:sus?|mis?|la|el|las|los|una?) (?:hij[oa]s?|herman[oa]|madre|padre|espos[oa]|marido|mujer|pareja|suegr[oa]|abuel[oa]|niet[oa]|sobrin[oa]|ti[oa]|prim[oa]|vecin[oa]|cuidadora?|amig[oa]|novi[oa]|compañer[oa])(?:,? |,? (?:llamad[oa]|de nombre) | \\())(${name}|(?!(?:que|de|y|con|en|se|es|está|le|la|lo|no|ya|a|mayor|menor|por|ha|me|refiere|fue|desde|para|sin)\\b)[a-zñáéíóú]{4,})(?=[\\s,.;)])`,
      "gu",
    ),
  },
  {
    type: "ID",
    sureness: 84,
    expression:
      /(?<![\w])(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z]|\d{1,2}\.\d{3}\.\d{3}(?:-?[A-Z])?|[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d)(?![\w.])/g,
  },
  {
    type: "PHONE",
    sureness: 70,
    expression:
      /(?<![\w.,/-])(?:\+34[ -]?)?[6-9]\d{2}[ .-]?(?:\d{3}[ .-]?\d{3}|\d{2}[ .-]?\d{2}[ .-]?\d{2})(?![\w/]|[.,]\d)|(?<![\w.,/-])9\d[ .-]\d{3}[ .-]\d{2}[ .-]\d{2}(?![\w/]|[.,]\d)/g,
  },
  {
    type: "PHONE",
    sureness: 84,
    expression: /\b(?:tel[eé]?f?o?n?o?|tfno|m[oó]vil|cel|fax)\b\.?:?\s{0,2}(\+?\(?\d[\d ().-]{6,16}\d)/gi,
  },
  {
    type: "LICENSE",
    sureness: 84,
    expression:
      /(?:\b(?:n[.ºo°]?\s?col(?:egiado)?|col\.|MN|MP|c[eé]d(?:ula)?\.?(?: prof\.?)?)|nºcol)[.:]{0,2}\s{0,2}(\d[\d ./-]{3,14}\d)/gi,
  },
  {
    type: "MRN",
    sureness: 84,
    expression:
      /\b(?:NHC|H[ªa]|N\.?º? (?:de )?historia|NASS|CIPA?|TSI|NSS|CURP|DNI|NIE|NIF)\b\.?:?\s{0,2}([A-Z]{0,4}[\d](?:[\d .-]*[\dA-Z])?[A-Z]{0,5}\d{0,2})/g,
  },
  {
    type: "ADDRESS",
    sureness: 80,
    expression:
      /(?<!\p{L})(?:[Cc]alle|[Cc]\/|[Aa]venida|[Aa]vda?\.?|[Pp]laza|[Pp]za?\.|[Pp]aseo|[Pp]º|[Cc]amino|[Cc]tra\.?|[Cc]arretera|[Rr]onda|[Tt]ravesía|[Uu]rb(?:anización|\.)|[Aa]ndador)\s+(?:(?:de|del|la|las|los|el)\s+){0,2}\p{Lu}[^\n,;.()]{1,40}?(?:,?\s*(?:n[ºo]?\.?\s?)?\d{1,4}[A-Za-z]?)(?:[,\s-]+\d{1,2}º?\s?[A-Z]?(?=[,.\s]))?/gu,
  },
  { type: "ZIP", sureness: 70, expression: /(?<![\d.,])(?:0[1-9]|[1-4]\d|5[0-2])\d{3}(?=,?\s+\p{Lu}\p{Ll})/gu },
  {
    type: "DEVICE",
    sureness: 84,
    expression: /\b(?:lote|n[.º°o]+ de serie|serie|S\/N)\b[.:]?\s{0,2}([A-Z]*\d[A-Z0-9-]{3,})/gi,
  },
  {
    type: "ID",
    sureness: 84,
    expression:
      /\b(?:n[º°o]\.?|núm(?:ero)?\.?|ref(?:erencia)?\.?|expediente|episodio|biopsia|póliza|afiliación)[.:]?\s{0,2}(?:n[º°]\.?\s?)?([A-Z]{0,3}\d[A-Z0-9]*[-/. ]?[\dA-Z-]{3,}\d)/gi,
  },
  {
    type: "HEALTH_PLAN",
    sureness: 80,
    expression:
      /\b(?:OSDE|PAMI|IOMA|Sanitas|Adeslas|Asisa|DKV|Mapfre|IMSS|ISSSTE|Isapre|EPS|Mutua)\b[.:]?\s{0,2}(?:n[º°]\.?\s?)?(\d[\d ./-]{5,}\d)/g,
  },
  {
    type: "DATE",
    sureness: 66,
    expression: /\b(?:el|del|al|desde el|hasta el|turno \p{Ll}+|cita|día)\s(\d{1,2}\/\d{1,2})(?![\d/])/giu,
  },
  {
    type: "DATE",
    sureness: 66,
    expression: /(?<=\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: día)?,? )\d{1,2}(?!\d|[:h])/gi,
  },
  {
    type: "ORGANIZATION",
    sureness: 70,
    expression:
      /(?<!\p{L})(?:Hospital|Hosp\.|Clínica|Sanatorio|Policlínic[oa]|Residencia|C\.\s?S\.|CAP|Centro de Salud|CEIP|IES|Colegio|Escuela|Universidad|Club|Iglesia|Parroquia|Fundación|Asociación|Transportes|Talleres|Limpiezas|Construcciones|Panadería|Restaurante|Bar|Farmacia|Laboratorios?|Ayuntamiento|Juzgado)\s(?:(?:de|del|la|las|los|el|General|Universitario|Clínico|Comarcal|Regional|Zona|\d{1,3}|y)\s){0,4}\p{Lu}[\p{L}'’-]+(?:\s(?:de |del |la |y )?\p{Lu}[\p{L}'’-]+){0,3}(?:,?\s(?:S\.\s?[LA]\.(?:\s?U\.)?|SL|SA))?/gu,
  },
  {
    type: "NAME",
    sureness: 66,
    expression:
      /(?<![\p{L}.])(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?(?=[,;)/\n]|\s*\/|\s*$|\.\s|\.$)/gmu,
  },
  {
    type: "NAME",
    sureness: 60,
    expression:
      /(?<=\b(?:[Ff]irmado|[Vv]alidado|[Vv]ºBº|[Tt]écnico|\/)[.:]?\s)(?:\p{Lu}{2,3}|[a-z]{3})(?=[.,\n]|\s*$)/gmu,
  },
  {
    type: "DATE",
    sureness: 70,
    expression:
      /(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|Nochebuena|Navidad|Nochevieja|Semana Santa|Reyes)(?!\p{L})/giu,
  },
];

const german: readonly Rule[] = [
  {
    type: "NAME",
    sureness: 84,
    expression: new RegExp(
      `(?<!\\p{L})(?:Herrn?|Hr\\.|Frau|Fr\\.|Fräulein|Dr\\.|Prof\\.|PD|Schwester|Schw\\.|Pfleger|OÄ|OA|CA|FÄ|Dipl\\.-\\p{L}+\\.)\\s+(?:(?:Univ\\.-)?(?:Prof|Dr|DDr|med|univ|dent|Dipl|habil|Mag|OA|PD|Priv\\.-Doz|h\\.\\s?c)\\.?-?\\s?)*((?:\\p{Lu}\\.\\s?){0,2}(?:(?:von|van|zu|de|del)\\s+(?:der\\s+)?)?(?!(?:Kolleg|Patient|Doktor|Professor|Oberarzt|Oberärzt|Chefarzt|Chefärzt|Mutter|Vater|Prof|Dr|Med|Und)\\p{L}*)${name})`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 84,
    expression: new RegExp(
      `(?:^|[.;,\\n|][^\\S\\n]*)(?:Name|Vorname|Nachname|Pat(?:ient(?:in)?)?|Operateur(?:in)?|Assistenz|Anästhesie|Instrumentation|Springer|Hausarzt|Hausärztin|Einsender|Unterschrift|Angehörige|Kontakt|Von|An|Cc|Moin|Hallo|Liebe[r]?|AvD|Dienstarzt)(?:[.:]{1,2}\\s*|,?\\s)(?!(?:Hr|Fr|Dr|Herr|Frau|Prof)\\b)((?:\\p{Lu}\\.\\s?){0,2}${name}(?:,? ${name})?)`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 70,
    expression: new RegExp(
      `(?<=\\b(?:Tochter|Sohn|Mutter|Vater|Ehefrau|Ehemann|Gattin|Gatte|Bruders?|Schwester|Partners?|Partnerin|Lebensgefährtin|Nichte|Neffe|Oma|Opa|Enkelin|Enkel|Nachbarin|Nachbar|Freundin|Freund|Onkel|Tante|Kinder[n]?|Anruf von|Rat einer gewissen|geht um)(?:,? | \\())(?!(?:Frau|Herr|Dr|Prof)\\b)(${name}(?: und ${name})?)(?=[\\s,.;)])`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 70,
    expression: new RegExp(
      `(?<=\\b(?:Grüßen|Grüssen|Gruß|Grüße|Grüsse|LG|VG|MfG|gez\\.),?\\s+)((?:\\p{Lu}\\.\\s?){0,2}${name}(?: ${name})?)`,
      "gu",
    ),
  },
  {
    type: "NAME",
    sureness: 66,
    expression:
      /(?<![\p{L}.])(?:\p{Lu}\.\s?){1,2}\p{Lu}\p{Ll}{2,}(?:[ -]\p{Lu}\p{Ll}+)?(?=[,;)/\n]|\s*\/|\s*$)(?<!\b[MVADNR]\.\s?\p{L}+)|(?<=[.\n]\s?)[MVADNR]\.\s\p{Lu}\p{Ll}{2,}(?=,\s(?:Ober|Assistenz|Fach|Chef|Stations)(?:arzt|ärztin))/gmu,
  },
  {
    type: "NAME",
    sureness: 60,
    expression:
      /(?<=\b(?:gez|HZ|Handzeichen|Diktat|Kürzel|Schreibdienst)[.:]{0,2}\s)(?:\p{Lu}{2,3}|[a-z]{2,3})(?=[.,/\n ]|\s*$)|(?<=\b\p{Lu}{2}\s?\/\s?)[a-z]{2,3}(?=[.,\n]|\s*$)/gmu,
  },
  {
    type: "DEVICE",
    sureness: 84,
    expression: /\b(?:LOT|Lot|Charge|Ch\.-?B\.|SN|S\/N|Seriennummer|Serien-?Nr\.?)[.:]?\s{0,2}([A-Z]*\d[A-Z0-9-]{3,})/g,
  },
  {
    type: "ORGANIZATION",
    sureness: 70,
    expression:
      /(?<!\p{L})(?:JVA|BKH|MVZ|AOK|Krankenhaus|Klinikum|Klinik|Uniklinik|Universitätsklinik(?:um)?|Spital|Regionalspital|Kantonsspital|Landesklinikum|Praxis|Spedition|Bäckerei|Metzgerei|Gasthof|Firma|Fa\.|Grundschule|Gymnasium|Realschule|Kita|Kindergarten|Seniorenheim|Pflegeheim|Apotheke|Labor|Sanitätshaus|Reha-?[Kk]linik|Diakonie|Caritas)\s(?:(?:der|des|am|an|im|St\.|Sankt|zum|zur|für)\s){0,2}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:\s(?:GmbH|AG|KG|e\.\s?V\.))?|(?<!\p{L})(?:\p{Lu}[\p{Ll}ß]+-){1,2}(?:Klinik(?:um)?|Krankenhaus|Spital|Hospital|Stift|Universität|Schule|Heim)(?!\p{L})|(?<!\p{L})(?:AKH|LKH|UKE|MHH|Charité|Jugendamt|Sozialamt)(?!\p{L})/gu,
  },
  {
    type: "CITY",
    sureness: 60,
    expression:
      /(?<=\b(?:stammt aus|kommt aus|wohnhaft in|wohnt in|geboren in|geb\. in|lebt in|aus|nach) )\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?=[,.;)]|\s(?:und|mit|bei|wurde|verlegt|kommt)\b)(?<!(?:ung|heit|keit|tion|schaft|enz|anz|tät|ose|itis|ment|sicht|gabe|weg|ie|ik|ung|nahme|gang|stand|hause?|Anamnese|Befund|Gründen|Plan))/gu,
  },
  {
    type: "PHONE",
    sureness: 84,
    expression: /\b(?:Tel|Telefon|Fax|Mobil|Handy|Tel\.-Nr|Durchwahl|DW)\b\.?:?\s{0,2}(\+?\(?\d[\d ()/.-]{4,18}\d)/g,
  },
  { type: "PHONE", sureness: 66, expression: /(?<![\w.,/-])0[1-9]\d{1,4}\s?[/ -]\s?\d[\d -]{4,10}\d(?![\w/]|[.,]\d)/g },
  { type: "HEALTH_PLAN", sureness: 80, expression: /(?<![\w])[A-Z]\d{9}(?![\w])/g },
  { type: "ID", sureness: 84, expression: /(?<![\d.])756\.\d{4}\.\d{4}\.\d{2}(?!\d)/g },
  {
    type: "HEALTH_PLAN",
    sureness: 84,
    expression:
      /\b(?:SVNR|SV-?Nr\.?|SV|KV-?Nr\.?|Vers(?:icherten)?-?(?:nummer|Nr\.?))[.:]?\s{0,2}([A-Z]?\d{3,4}\s?\d{5,6}|[A-Z]\d{9})/g,
  },
  {
    type: "MRN",
    sureness: 84,
    expression:
      /\b(?:Fall(?:zahl|nummer|-?Nr\.?)|Pat(?:ienten)?-?(?:ID|Nr\.?|nummer)|Aufnahme-?(?:zahl|nummer|Nr\.?)|Eingangs-?(?:Nr\.?|nummer)|J-?Nr\.?|Akten(?:zeichen|nummer)|Histo(?:logie)?-?Nr\.?)[.:]?\s{0,2}([A-Z]{0,3}-?\d[\d/-]*\d)/gi,
  },
  {
    type: "ADDRESS",
    sureness: 80,
    expression:
      /(?<![\p{L}-])(?:(?:Am|An der|Im|In der|Auf der|Zum|Zur|Unter den)\s)?\p{Lu}[\p{L}.-]*?(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|ring|ufer|damm|pfad|hof|markt|steig|zeile|berg|feld|-Stra(?:ß|ss)e|-Str\.|-Platz|-Weg|-Allee|-Gasse)\s+\d{1,4}\s?[a-z]?(?:\/\d{1,3})*(?![\d,]\d|\s?(?:mg|ml|mm|cm|%))/gu,
  },
  {
    type: "ZIP",
    sureness: 66,
    expression:
      /(?<![\d.,/])(?:[AD]-|CH-)?\d{4,5}(?=\s+\p{Lu}\p{Ll}{2,}(?:\s*(?:$|[\n,.;)]|a\.|am |an |bei |im |in )))/gmu,
  },
];
const germanDays: Rule = {
  type: "DATE",
  sureness: 66,
  expression:
    /(?<!\p{L})(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Heiligabend|Weihnachten|Silvester|Neujahr|Ostern|Pfingsten)s?(?!\p{L})/gu,
};

const rules: Readonly<Record<Exclude<Language, "en">, readonly Rule[]>> = { es: spanish, de: [...german, germanDays] };

const shortMonths: Readonly<Record<Exclude<Language, "en">, string>> = {
  es: "ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic",
  de: "Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez",
};
const months: Readonly<Record<Exclude<Language, "en">, readonly string[]>> = {
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  de: "januar februar märz april mai juni juli august september oktober november dezember".split(" "),
};
/** `15. 3.`, `03.04.`: a day and a month with stops and no year. */
const germanPartial = /(?<![\d.,/])(0?[1-9]|[12]\d|3[01])\.\s?(0?[1-9]|1[0-2])\.(?=\s|$|[,;)-])(?!\s?\d{1,2}\.\d)/g;

/** Identifiers by form and title in a Spanish or German text. */
export function findForeign(text: string, language: Exclude<Language, "en">): Finding[] {
  const found: Finding[] = [];
  for (const { type, sureness, expression } of rules[language])
    for (const match of matchesOf(text, expression)) {
      const written = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(written);
      found.push({ start, end: start + written.trimEnd().length, type, sureness });
    }
  const monthExpression = new RegExp(
    `(?<!\\p{L})(?:(\\d{1,2})\\.?(?: de)?\\s)?(${months[language].join("|")}|jänner|${shortMonths[language]})(?![\\p{L}])(?:\\.?(?: de| del)?\\s+((?:19|20)\\d\\d))?`,
    "giu",
  );
  for (const match of matchesOf(text, monthExpression)) {
    const [whole, day, written = "", year] = match;
    if (language === "de" && written === written.toLowerCase()) continue;
    if (
      written.length < 5 &&
      day === undefined &&
      year === undefined &&
      !months[language].includes(written.toLowerCase())
    )
      continue;
    const month = months[language].findIndex((known) => known.startsWith(written.toLowerCase().slice(0, 3)));
    const parts: DatePart[] = [
      part("monthName", match.index + whole.indexOf(written), written, Math.max(0, month) + 1),
    ];
    if (day !== undefined) parts.unshift(part("day", match.index, day, Number(day)));
    if (year !== undefined) parts.push(part("year", match.index + match[0].length - year.length, year, Number(year)));
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type: "DATE",
      sureness: 62,
      dateParts: parts,
    });
  }
  if (language === "de")
    for (const match of matchesOf(text, germanPartial)) {
      const [day = "", month = ""] = [match[1], match[2]];
      const parts = [
        part("day", match.index, day, Number(day)),
        part("month", match.index + match[0].lastIndexOf(month), month, Number(month)),
      ];
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        type: "DATE",
        sureness: 62,
        dateParts: parts,
      });
    }
  return found;
}

const part = (kind: DatePart["kind"], start: number, written: string, value: number): DatePart => ({
  kind,
  start,
  end: start + written.length,
  value,
});
