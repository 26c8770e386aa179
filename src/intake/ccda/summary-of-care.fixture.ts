/** A summary of care made up for the tests: every section Osler reads, null flavors among them. Nobody's record. */
const T = "2.16.840.1.113883.10.20.22.4";
const template = (id: string) => `<templateId root="${T}.${id}" extension="2015-08-01"/>`;
const loinc = (code: string) => `code="${code}" codeSystem="2.16.840.1.113883.6.1"`;
const snomed = (code: string, display = "") =>
  `code="${code}" codeSystem="2.16.840.1.113883.6.96" displayName="${display}"`;
const id = (extension: string) => `<id root="2.999.7" extension="${extension}"/>`;
const section = (code: string, title: string, text: string, entries: string) =>
  `<component><section><code ${loinc(code)}/><title>${title}</title><text>${text}</text>${entries}</section></component>`;
const entry = (content: string) => `<entry>${content}</entry>`;
const observation = (templateId: string, key: string, code: string, time: string, value: string) =>
  `<observation classCode="OBS" moodCode="EVN">${template(templateId)}${id(key)}<code ${code}/><statusCode code="completed"/>
   <effectiveTime ${time}/>${value}</observation>`;

const problems =
  entry(`<act classCode="ACT" moodCode="EVN">${template("3")}${id("concern-1")}<statusCode code="completed"/>
  <effectiveTime><low value="20200110"/></effectiveTime><entryRelationship typeCode="SUBJ">
  <observation classCode="OBS" moodCode="EVN">${template("4")}${id("problem-1")}<statusCode code="completed"/>
  <effectiveTime><low value="202001"/><high value="20200301"/></effectiveTime>
  <value xsi:type="CD" nullFlavor="OTH"><translation code="J18.9" codeSystem="2.16.840.1.113883.6.90" displayName="Pneumonia"/></value>
  </observation></entryRelationship></act>`);
const noAsthma =
  entry(`<act classCode="ACT" moodCode="EVN">${template("3")}<statusCode code="active"/><entryRelationship>
  <observation classCode="OBS" moodCode="EVN" negationInd="true">${template("4")}${id("problem-2")}
  <effectiveTime nullFlavor="UNK"/><value xsi:type="CD" ${snomed("195967001", "Asthma")}/></observation></entryRelationship></act>`);
const allergies = entry(`<act classCode="ACT" moodCode="EVN">${template("30")}<statusCode code="active"/>
  <author><time value="20200211090000+0000"/></author><entryRelationship>
  <observation classCode="OBS" moodCode="EVN">${template("7")}${id("allergy-1")}<effectiveTime><low nullFlavor="UNK"/></effectiveTime>
  <value xsi:type="CD" ${snomed("416098002")}/><participant typeCode="CSM"><participantRole><playingEntity>
  <code code="7980" codeSystem="2.16.840.1.113883.6.88" displayName="Penicillin G"/></playingEntity></participantRole></participant>
  </observation></entryRelationship></act>`);
const drug = (code: string) =>
  `<consumable><manufacturedProduct><manufacturedMaterial><code ${code}/></manufacturedMaterial></manufacturedProduct></consumable>`;
const rxnorm = (code: string) => `code="${code}" codeSystem="2.16.840.1.113883.6.88" displayName="a drug"`;
const medications =
  entry(`<substanceAdministration classCode="SBADM" moodCode="EVN">${template("16")}${id("drug-1")}<statusCode code="active"/>
  <effectiveTime xsi:type="IVL_TS"><low value="20200105"/><high nullFlavor="UNK"/></effectiveTime>
  <effectiveTime xsi:type="PIVL_TS" operator="A"><period value="12" unit="h"/></effectiveTime>
  <routeCode code="C38288" codeSystem="2.16.840.1.113883.3.26.1.1"/><doseQuantity value="5" unit="mg"/>${drug(rxnorm("197361"))}</substanceAdministration>`) +
  entry(`<substanceAdministration classCode="SBADM" moodCode="INT">${template("16")}${id("drug-2")}<statusCode code="active"/>
  <effectiveTime nullFlavor="UNK"/><author><time value="20200301120000-0500"/></author>${drug(rxnorm("308136"))}</substanceAdministration>`);
const immunizations =
  entry(`<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="false">${template("52")}${id("shot-1")}
  <statusCode code="completed"/><effectiveTime value="20191001"/>${drug('code="140" codeSystem="2.16.840.1.113883.12.292"')}</substanceAdministration>`) +
  entry(`<substanceAdministration classCode="SBADM" moodCode="EVN" negationInd="true">${template("52")}${id("shot-2")}
  <effectiveTime value="20191002"/>${drug('code="33" codeSystem="2.16.840.1.113883.12.292"')}</substanceAdministration>`);
const procedures = ["procedure", "act", "observation"]
  .map((name, i) =>
    entry(`<${name} moodCode="EVN">${template(["14", "12", "13"][i] ?? "")}${id(`done-${i}`)}<code ${snomed(["80146002", "171207006", "252160004"][i] ?? "")}/>
  <statusCode code="completed"/><effectiveTime value="2020020${i + 1}0800+0100"/></${name}>`),
  )
  .join("");
const results =
  entry(`<organizer classCode="BATTERY" moodCode="EVN">${template("1")}${id("panel-1")}<code ${loinc("24323-8")}/>
  <statusCode code="completed"/><effectiveTime value="20200302080000"/>
  <component>${observation("2", "result-1", loinc("2339-0"), 'value="20200302080000"', '<value xsi:type="PQ" value="5.5" unit="mmol/L"/><interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/><referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.9" unit="mmol/L"/><high value="5.5" unit="mmol/L"/></value></observationRange></referenceRange>')}</component>
  <component>${observation("2", "result-1", loinc("5778-6"), 'value="20200302080000"', '<value xsi:type="ST">Yellow</value>')}</component>
  <component>${observation("2", "result-3", loinc("600-7"), 'nullFlavor="UNK"', `<value xsi:type="CD" ${snomed("3092008", "Staphylococcus aureus")}/>`)}</component>
  <component>${observation("2", "result-4", loinc("20570-8"), 'value="20200302080000"', '<value xsi:type="IVL_PQ"><high value="10" unit="%" inclusive="false"/></value>')}</component>
  <component>${observation("2", "result-5", loinc("2951-2"), 'value="20200302080000"', '<value xsi:type="PQ" nullFlavor="NASK"/>')}</component></organizer>`);
const vitals = entry(`<organizer classCode="CLUSTER" moodCode="EVN">${template("26")}<effectiveTime value="20200303"/>
  <component>${observation("27", "vital-1", loinc("8480-6"), 'value="20200303101500"', '<value xsi:type="PQ" value="120" unit="mm[Hg]"/>')}</component></organizer>`);
const social =
  entry(
    observation(
      "78",
      "smoke-1",
      'code="ASSERTION" codeSystem="2.16.840.1.113883.5.4"',
      'value="20200304"',
      `<value xsi:type="CD" ${snomed("266919005", "Never smoker")}/>`,
    ),
  ) + entry(observation("200", "birth-sex", loinc("76689-9"), 'nullFlavor="NA"', '<value xsi:type="CD" code="F"/>'));
const encounters =
  entry(`<encounter classCode="ENC" moodCode="EVN">${template("49")}${id("visit-1")}<code ${snomed("185349003")}>
  <translation code="IMP" codeSystem="2.16.840.1.113883.5.4"/></code><effectiveTime><low value="20200301120000-0500"/><high value="20200303"/></effectiveTime></encounter>`);
const functional = entry(
  observation("69", "score-1", loinc("70274-6"), 'value="20200305"', '<value xsi:type="INT" value="7"/>'),
);
const plan = entry(
  `<observation classCode="OBS" moodCode="RQO">${template("44")}<code ${loinc("2339-0")}/></observation>`,
);

const address =
  "<addr use='HP'><streetAddressLine>9 Quarryside Lane</streetAddressLine><city>Dunmore Falls</city><postalCode>66120</postalCode></addr>";
const header = (
  madeAt: string,
  street: string,
) => `<id root="2.999.8" extension="document-${madeAt}"/><code ${loinc("34133-9")}/>
  <title>Summary</title><effectiveTime value="${madeAt}"/><recordTarget><patientRole><id nullFlavor="UNK"/><id root="2.999.1" extension="H7731902"/>
  ${address.replace("9 Quarryside Lane", street)}<telecom value="tel:555-404-1188" use="HP"/><telecom nullFlavor="NI"/><patient>
  <name use="L"><prefix>Ms.</prefix><given>Marisol</given><family>Featherstone</family></name>
  <administrativeGenderCode code="F" codeSystem="2.16.840.1.113883.5.1"/><birthTime value="19500402"/>
  <maritalStatusCode code="M" codeSystem="2.16.840.1.113883.5.2"/>
  <raceCode code="2106-3" codeSystem="2.16.840.1.113883.6.238" displayName="White"/><ethnicGroupCode nullFlavor="ASKU"/>
  <guardian><code code="SON" codeSystem="2.16.840.1.113883.5.111" displayName="son"/><addr><streetAddressLine>4 Larkmoor Court</streetAddressLine></addr><telecom value="tel:555-404-2299"/>
  <guardianPerson><name><given>Casimir</given><family>Featherstone</family></name></guardianPerson></guardian></patient></patientRole></recordTarget>
  <author><time value="${madeAt}"/><assignedAuthor><assignedPerson><name><prefix>Dr.</prefix><given>Ottoline</given><family>Brackenridge</family></name></assignedPerson></assignedAuthor></author>
  <custodian><assignedCustodian><representedCustodianOrganization><name>Dunmore Falls Hospital</name></representedCustodianOrganization></assignedCustodian></custodian>`;

/** The document, made at an HL7 time; `street` is where the patient then lived. */
export function summaryOfCare({ madeAt = "20200401100000", street = "9 Quarryside Lane", extra = "" } = {}): string {
  const body = [
    section("11450-4", "Problems", "<list><item>Pneumonia</item><item>No asthma</item></list>", problems + noAsthma),
    section(
      "48765-2",
      "Allergies",
      "<table><tbody><tr><td>Penicillin</td><td>hives</td></tr></tbody></table>",
      allergies,
    ),
    section("10160-0", "Medications", "<paragraph>Marisol takes amlodipine.</paragraph>", medications),
    section("11369-6", "Immunizations", "", immunizations),
    section("47519-4", "Procedures", "", procedures),
    section("30954-2", "Results", "", results),
    section("8716-3", "Vital signs", "", vitals),
    section("29762-2", "Social history", "", social),
    section("46240-8", "Encounters", "", encounters),
    section("47420-5", "Functional status", "", functional),
    section("18776-5", "Plan", "", plan),
    extra,
  ].join("");
  return `<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${header(madeAt, street)}<component><structuredBody>${body}</structuredBody></component></ClinicalDocument>`;
}
