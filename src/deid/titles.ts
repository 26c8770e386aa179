/** @module deid/titles: what stands before a person's name without being part of it. All keys are folded. */

const titles = new Set(
  "mr mrs miss dr drs doctor prof professor sir rev reverend nurse sister fr capt captain ofc sgt ssg sfc msgt cpl pfc pvt cpt maj lt col officer deputy det detective chief nnp judge rabbi imam frau herr fru hr mme monsieur madame mlle sr sra srta senor senora señor señora don doña dña dra mw dhr signor signora master matron atty hon investigator coach pastor chaplain deacon bishop padre dean principal engr alhaji alhaja hajj hajji haji chief uncle aunt auntie aunty mdm encik puan datuk aling mang kuya ate tita tito lola lolo kumari shri smt prof hoca hanim bey efendi mevrouw meneer ustad sheikh mullah papa nana nurse sibling son daughter wife husband mother father brother cousin neighbour neighbor student resident intern trooper constable inspector sheriff marshal corporal private airman seaman specialist".split(
    " ",
  ),
);
/** Written with a capital beside a name, but nobody's title alone: `Elder Trask`, `Doña Remedios`, `Chap. Lund`. */
const addressed = new Set(
  "elder grandpa grandma granny gramps abuela abuelo tia tio padrino madrina compadre comadre nonna nonno oma opa babushka khala khalto hajja miz imam reb revd agt dep chap msgt mgr hastiin tutu kumu khun doña dona inv float charge hosteen maulana mawlana moulvi mufti swami rinpoche lama geshe ajahn gpa gma memaw meemaw mamaw papaw pawpaw yiayia pappou babcia dziadek halmoni sayadaw hermano hermana sor".split(
    " ",
  ),
);

/** Whether a word stands before a person's name: whatever follows it with a capital is one. */
export const isTitle = (key: string) => titles.has(key);

/** Whether a word is a form of address that is no part of the name after it. */
export const isFormOfAddress = (key: string) => addressed.has(key) || titles.has(key);
