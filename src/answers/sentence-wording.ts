/**
 * @module answers/sentence-wording: the kind of thing a question asks for, and the kinds of thing a sentence names.
 *
 * "When was it approved?" is not answered by a sentence without a year, nor "What is X?" by one about a patient who had X. Which kinds go together
 * is learnt (`sentence-weights.json`); here is only what the words show. Pure; from 0 to 1.
 */

/** What a sentence's own words show, whatever is asked. */
export interface SentenceWording {
  readonly namesYear: number;
  readonly namesFigure: number;
  readonly namesShortForm: number;
  /** "X is …", "X has been …". */
  readonly saysIs: number;
  /** "An X is a …": it opens as a definition does. */
  readonly opensAsDefinition: number;
  readonly hedges: number;
}

/** The kind of answer a question asks for. */
export interface AskedKind {
  readonly asksWhen: number;
  readonly asksNumber: number;
  readonly asksYesNo: number;
  readonly asksList: number;
  readonly asksWhatIs: number;
  readonly asksWhich: number;
}

export function readWording(text: string): SentenceWording {
  return {
    namesYear: Number(/\b(?:19|20)\d\d\b/.test(text)),
    namesFigure: Number(/\d/.test(text)),
    namesShortForm: Number(/[A-Z][A-Z0-9]{2,}/.test(text)),
    saysIs: Number(/\b(?:is|are|was|were|has been|have been)\b/.test(text)),
    opensAsDefinition: Number(/^(?:the |an? )?[^,.;]{2,60}? (?:is|are) (?:an?|the|one)\b/i.test(text)),
    hedges: Number(/\b(?:may|might|suggest|unclear|unknown|remain|investigat|aim)\w*/i.test(text)),
  };
}

export function readAskedKind(question: string): AskedKind {
  const text = question.trim().toLowerCase();
  return {
    asksWhen: Number(/\bwhen\b|what year|date/.test(text)),
    asksNumber: Number(/how (?:many|much)|prevalence|incidence|percentage|number of|frequency|ratio|rate\b/.test(text)),
    asksYesNo: Number(/^(?:is|are|does|do|can|was|were|has|have|had|did|could|should|will)\b/.test(text)),
    asksList: Number(/^(?:(?:please )?(?:list|name)|which .*s\b.* (?:are|have)|what are)/.test(text)),
    asksWhatIs: Number(/^(?:what|who) (?:is|are) (?:an? |the )?[\w\-'’ "()]{3,40}\?*$/.test(text)),
    asksWhich: Number(/^(?:which|what)/.test(text)),
  };
}
