/**
 * @module synth/name-tables: names, streets and places to draw from. A table; no real person is meant.
 *
 * Towns and postal codes are real pairs so that de-identification meets real geography; streets, hospitals and people are not.
 */

export interface NameCulture {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  /** OMB race and ethnicity codes of the US Core extensions. */
  readonly race: readonly [code: string, title: string];
  readonly hispanic: boolean;
  /** Parts in a hundred of the population. */
  readonly share: number;
}

const words = (text: string): readonly string[] => text.split(" ");
const white = ["2106-3", "White"] as const;
const black = ["2054-5", "Black or African American"] as const;
const asian = ["2028-9", "Asian"] as const;
const native = ["1002-5", "American Indian or Alaska Native"] as const;

export const nameCultures: readonly NameCulture[] = [
  {
    women: words(
      "Margaret Dorothy Helen Carol Susan Linda Karen Emily Hannah Abigail Grace Joan Ruth Alice Nancy Paige April June Rose Faith Hope Dawn Ivy Pearl",
    ),
    men: words(
      "James Robert William Thomas Harold Walter Frank Mark Will Grant Dean Chase Drew Peter Andrew Edward George Arthur Henry Jack Miles Roy Clay Ray",
    ),
    families: words(
      "Smith Johnson Baker Young Long Black Brown White Green Bell Hall Wood Stone Rivers Parker Bishop Marsh Fields Hodgson Whitaker Pettigrew Ainsworth O'Neill O'Connor MacLeod McKinnon Fitzgerald Wells Banks Cross Sharp Little Strong Short Pace Lamb Fox Crohnson Addis Graves Paget Bright Wise",
    ),
    race: white,
    hispanic: false,
    share: 38,
  },
  {
    women: words("Keisha Latoya Denise Monique Aaliyah Imani Ebony Yolanda Shanice Tamika Gloria Bernice"),
    men: words("Darnell Tyrone Marcus Jamal DeAndre Terrence Isaiah Reginald Cedric Malik Clarence Otis"),
    families: words(
      "Washington Jefferson Booker Freeman Gaines Okafor Adeyemi Mensah Boateng Diallo Hightower Broadnax Coles",
    ),
    race: black,
    hispanic: false,
    share: 13,
  },
  {
    women: words("María José Lucía Sofía Guadalupe Concepción Inés Ximena Belén Rocío Pilar Mercedes"),
    men: words("José Jesús Ángel Andrés Héctor Raúl Martín Óscar Joaquín Íñigo Germán Nicolás"),
    families: words(
      "García Hernández Martínez López González Rodríguez Pérez Sánchez Ramírez Núñez Ibáñez Muñoz Peña Quiñones Zúñiga Castañeda Vélez",
    ),
    race: white,
    hispanic: true,
    share: 16,
  },
  {
    women: words("Mei Xiu Lan Ling Yuki Sakura Haruka Minji Soo-jin Thuy Linh Ngọc"),
    men: words("Wei Jun Ming Hiroshi Kenji Takumi Min-ho Sung Minh Đức Tuấn An"),
    families: words("Chen Wang Li Wu Ng Xu Tanaka Sato Yamamoto Kim Park Choi Nguyễn Trần Phạm Lê Vo Do"),
    race: asian,
    hispanic: false,
    share: 9,
  },
  {
    women: words("Priya Ananya Lakshmi Sunita Fatima Aisha Zainab Noor Deepa Kavita"),
    men: words("Arjun Rahul Sanjay Imran Mohammed Ahmed Tariq Vikram Suresh Ravi"),
    families: words("Patel Sharma Singh Gupta Khan Rao Iyer Chaudhry Hussain Rahman Banerjee Nair Das"),
    race: asian,
    hispanic: false,
    share: 6,
  },
  {
    women: words("Agnieszka Małgorzata Zofia Svetlana Olga Ivana Jana Božena Kateřina Ilona"),
    men: words("Paweł Łukasz Zbigniew Dmitri Sergei Jiří Tomáš Gábor László Bogdan"),
    families: words(
      "Kowalski Wiśniewski Wójcik Nowak Dvořák Černý Novotný Horváth Szabó Petrov Volkov Popescu Ionescu",
    ),
    race: white,
    hispanic: false,
    share: 6,
  },
  {
    women: words("Ingrid Solveig Åsa Märta Käthe Brünhilde Ursula Renée Zoë Chloé Hélène Aurélie"),
    men: words("Björn Søren Jürgen Günther Håkon Åke François René André Loïc Benoît Jérôme"),
    families: words(
      "Müller Schröder Köhler Weiß Lindström Sjöberg Ødegård Bjørnson Lefèvre Dupré Bélanger Côté Gauthier Van-der-Berg",
    ),
    race: white,
    hispanic: false,
    share: 7,
  },
  {
    women: words("Layla Yasmin Leila Miriam Rivka Chana Nasrin Shirin Salma Hala"),
    men: words("Omar Yusuf Khalid Samir Reza Dariush Avraham Moshe Eli Karim"),
    families: words("Haddad Mansour Khoury Nasser al-Rashid Tehrani Farahani Cohen Levy Ben-David Abadi Saleh"),
    race: white,
    hispanic: false,
    share: 4,
  },
  {
    women: words("Winona Aiyana Dyani Kaya Leilani Mahina"),
    men: words("Takoda Nashoba Ahiga Keoni Kekoa Makoa"),
    families: words("Begay Yazzie Tsosie Benally Kealoha Kahale Kekuewa Littlebear Redfeather"),
    race: native,
    hispanic: false,
    share: 1,
  },
];

export const streetNames = words(
  "Alder Birchwood Cobble Drumlin Eastbrook Fernhill Gorse Hawthorn Inglewood Juniper Kestrel Larkspur Mill Northgate Orchard Pinecrest Quarry Rowan Saltmarsh Thornbury Union Viaduct Willow Yarrow",
);
export const streetKinds = words("Street St Avenue Ave Road Rd Lane Ln Court Drive Dr Boulevard Way Terrace Place");

/** Town, state, five-digit postal code, area code. */
export const towns: readonly (readonly [town: string, state: string, postalCode: string, area: string])[] = [
  ["Duluth", "MN", "55802", "218"],
  ["Rochester", "MN", "55901", "507"],
  ["Eau Claire", "WI", "54701", "715"],
  ["La Crosse", "WI", "54601", "608"],
  ["Dubuque", "IA", "52001", "563"],
  ["Cedar Rapids", "IA", "52401", "319"],
  ["Peoria", "IL", "61602", "309"],
  ["Fargo", "ND", "58102", "701"],
  ["Sioux Falls", "SD", "57104", "605"],
  ["Worcester", "MA", "01608", "508"],
  ["Lowell", "MA", "01852", "978"],
  ["Las Cruces", "NM", "88001", "575"],
  ["Yuma", "AZ", "85364", "928"],
  ["Macon", "GA", "31201", "478"],
  ["St. Paul", "MN", "55102", "651"],
  ["Winona", "MN", "55987", "507"],
];

export const hospitalNames = [
  "Harrow Lake Medical Center",
  "St. Brigid's Hospital",
  "Northgate Community Clinic",
  "Cobble Hill Family Practice",
  "Larkspur Rehabilitation and Nursing",
] as const;

export const employers = [
  "Drumlin Freight",
  "Kestrel Foods",
  "the Orchard Elementary School",
  "Saltmarsh Paper Mill",
  "Union Viaduct Railways",
  "Gorse & Sons Plumbing",
] as const;

/** Eponyms and drugs that read like people: no identifier, and a de-identifier must leave them. */
export const eponyms = [
  "Murphy's sign negative",
  "no Homans sign",
  "Babinski downgoing",
  "Glasgow 15",
  "Romberg negative",
  "no Kussmaul breathing",
  "Wells score 0",
  "Norton scale 18",
  "Apley scratch test limited",
  "Mallampati II",
  "Lasègue negative",
  "no Osler nodes, no Janeway lesions",
  "Ranson 1",
  "Phalen and Tinel negative",
] as const;

export const eponymHistories = [
  "Crohn's disease in a cousin",
  "Hashimoto's thyroiditis in the family",
  "Graves' disease treated long ago",
  "Bell's palsy, resolved",
  "Ménière's disease, quiet",
  "Raynaud phenomenon in winter",
  "Barrett's oesophagus excluded",
  "Parkinson's disease in the father-in-law's line",
  "Baker's cyst, small",
  "Dupuytren contracture, left hand",
] as const;
