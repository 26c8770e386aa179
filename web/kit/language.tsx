/** @module web/kit/language: the language a page is read in; remembered in this browser. Sources stay in their own language. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Language, languages, type Words, words } from "./words.ts";

const KEY = "osler-language";
interface Spoken {
  readonly language: Language;
  readonly say: Words;
  speak(language: Language): void;
}
const Spoken = createContext<Spoken>({ language: "en", say: words.en, speak: () => {} });

/** What a page says, and in which language. English outside `<Speaking>`. */
export function useLanguage(): Spoken {
  return useContext(Spoken);
}

/** The `lang` of what the library says: it is English, and marked so on a page that is not. */
export function useQuoteLanguage(): "en" | undefined {
  return useLanguage().language === "en" ? undefined : "en";
}

/** Pages inside may be read in any of the languages. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => languages.find((known) => known === (localStorage.getItem(KEY) ?? navigator.language.slice(0, 2))) ?? "en",
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = (next: Language) => {
    localStorage.setItem(KEY, next);
    setLanguage(next);
  };
  return <Spoken.Provider value={{ language, say: words[language], speak }}>{children}</Spoken.Provider>;
}

/** What is said inside is English, whatever the page's language. */
export function InEnglish({ children }: { children: ReactNode }) {
  const spoken = useLanguage();
  return <Spoken.Provider value={{ ...spoken, language: "en", say: words.en }}>{children}</Spoken.Provider>;
}

/** What is said inside is of another person's record. */
export function OfAnother({ children }: { children: ReactNode }) {
  const spoken = useLanguage();
  const { say } = spoken;
  const { care, prevention, conditions, results, medicines, accesses, ...plain } = say.another;
  const about: Words = {
    ...say,
    ...plain,
    care: { ...say.care, ...care },
    prevention: { ...say.prevention, ...prevention },
    conditions: { ...say.conditions, ...conditions },
    results: { ...say.results, ...results },
    medicines: { ...say.medicines, ...medicines },
    accesses: { ...say.accesses, ...accesses },
  };
  return <Spoken.Provider value={{ ...spoken, say: about }}>{children}</Spoken.Provider>;
}

/** Switches to the other language, named in that language. */
export function LanguageButton() {
  const { language, speak } = useLanguage();
  const other = language === "en" ? "es" : "en";
  return (
    <button type="button" className="button plain" lang={other} onClick={() => speak(other)}>
      {words[other].itself}
    </button>
  );
}
